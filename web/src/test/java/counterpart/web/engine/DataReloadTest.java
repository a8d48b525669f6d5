package counterpart.web.engine;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.DataPackage;
import counterpart.web.Http;
import counterpart.web.ServedTest;
import counterpart.web.Session;
import counterpart.web.account.TestAccounts;
import counterpart.web.user.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/// Exchanges the data of a running server: a package with a cluster of another name, then a faulty one.
@ServedTest
class DataReloadTest {

    private static final String CLUSTER = "/api/v1/clusters/medicalmountains";
    private static final String NAME = "MedicalMountains (Cluster Medizintechnik Tuttlingen)";
    private static final String NEWER_NAME = "MedicalMountains im neuen Stand";

    @TempDir
    static Path dir;

    private final Http http;
    private final Session administrator;

    DataReloadTest(ApplicationContext application, @LocalServerPort int port) {
        http = new Http(port);
        administrator = new TestAccounts(application, port).signedIn(Role.ADMINISTRATOR);
    }

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry settings) {
        DataPackage.embedded().copyTo(data());
        settings.add("counterpart.data-dir", DataReloadTest::data);
        settings.add("counterpart.index-dir", () -> dir.resolve("index"));
        settings.add("counterpart.changes.delay", () -> "0s");
        settings.add("spring.datasource.url", () -> ServedTest.DATABASE.replace("mem:served", "mem:exchange"));
    }

    private static Path data() {
        return dir.resolve("data");
    }

    @Test
    void newerDataTakesTheOldOnesPlaceWhileQuestionsGoOn() throws Exception {
        String before = version();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger answers = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> askers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                askers.add(threads.submit(() -> {
                    while (!done.get()) {
                        assertOfOneVersion(before);
                        answers.incrementAndGet();
                    }
                }));
            }
            try {
                rename(NAME, NEWER_NAME);
                assertThat(exchanged()).contains("Der neue Stand ist im Dienst");
                int old = answers.get();
                while (answers.get() < old + 4 && askers.stream().noneMatch(Future::isDone)) {
                    Thread.onSpinWait();
                }
            } finally {
                done.set(true);
            }
            for (Future<?> asker : askers) {
                asker.get();
            }
        }
        String after = version();
        assertThat(after).isNotEqualTo(before);
        assertThat(http.get(CLUSTER).json().path("name").asString()).isEqualTo(NEWER_NAME);
        assertThat(http.get("/clusters/medicalmountains").body()).contains(NEWER_NAME, after.substring(0, 8));

        assertThat(recorded(after)).isEqualTo(List.of(before, after));

        assertThat(exchanged()).contains("unverändert");
        Files.writeString(data().resolve("tables/clusters.csv"), "nonsense");
        assertThat(exchanged()).contains("bisherige Stand bleibt im Dienst", "is not in clusters");
        assertThat(version()).isEqualTo(after);
    }

    @Test
    void administratorsSeeWhichFactsAreToBeRenewed() {
        assertThat(administrator.get("/admin/data?lang=de").body())
                .contains(
                        "Zu erneuern",
                        "/programmes/bw-state-partnerships",
                        "Die Angaben tragen kein Datum",
                        "abgelaufen")
                .doesNotContain("/programmes/bmbf-intspin-concept");
        assertThat(administrator.get("/admin/data?lang=en").body()).contains("To be renewed", "Its facts have no date");
    }

    private void assertOfOneVersion(String before) {
        JsonNode answer = http.get(CLUSTER + "/matches?limit=1").json();
        String name = answer.path("cluster").path("name").asString();
        assertThat(answer.path("dataVersion").asString().equals(before)).isEqualTo(name.equals(NAME));
    }

    private String version() {
        return http.get("/api/v1/data").json().path("version").asString();
    }

    /// The data releases in the log of changes, as soon as it has the last one.
    private List<String> recorded(String last) throws InterruptedException {
        List<String> versions = List.of();
        for (int i = 0; i < 200 && !versions.contains(last); i++) {
            Thread.sleep(100);
            JsonNode items = http.get("/api/v1/changes?size=200").json().path("items");
            versions = StreamSupport.stream(items.spliterator(), false)
                    .filter(item -> item.path("kind").asString().equals("data-release"))
                    .map(item -> item.path("dataVersion").asString())
                    .toList();
        }
        return versions;
    }

    private static void rename(String name, String other) throws IOException {
        Path clusters = data().resolve("tables/clusters.csv");
        String table = Files.readString(clusters);
        assertThat(table).contains("," + name + ",");
        Files.writeString(clusters, table.replace("," + name + ",", "," + other + ","));
    }

    /// The page when the exchange has ended.
    private String exchanged() throws InterruptedException {
        administrator.get("/admin/data");
        assertThat(administrator.post("/admin/data", Map.of()).status()).isEqualTo(302);
        String page = administrator.get("/admin/data").body();
        while (page.contains("Bis dahin antwortet")) {
            Thread.sleep(200);
            page = administrator.get("/admin/data").body();
        }
        return page;
    }
}
