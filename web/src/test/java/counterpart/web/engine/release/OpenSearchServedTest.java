package counterpart.web.engine.release;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.Engine;
import counterpart.engine.Progress;
import counterpart.engine.data.DataPackage;
import counterpart.engine.model.indexing.IndexLocation;
import counterpart.engine.model.indexing.OpenSearchSettings;
import counterpart.testing.opensearch.NodeProcess;
import counterpart.testing.opensearch.SecureFront;
import counterpart.testing.opensearch.ServerCertificate;
import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A server whose index is in OpenSearch, behind TLS and a password, follows another node to a newer release, and says
/// so when OpenSearch is away.
@ServedTest
class OpenSearchServedTest {

    private static final String NAME = "MedicalMountains (Cluster Medizintechnik Tuttlingen)";
    private static final String NEWER_NAME = "Zwiebelkuchen im neuen Stand";
    private static final String USER = "counterpart";
    private static final String PASSWORD = "geheim: ä";
    private static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    private static final Duration TO_FOLLOW = Duration.ofMinutes(3);

    @TempDir
    static Path dir;

    private static NodeProcess openSearch;
    private static SecureFront front;

    private final Http http;

    OpenSearchServedTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @DynamicPropertySource
    static void openSearch(DynamicPropertyRegistry settings) throws Exception {
        openSearch = NodeProcess.start();
        ServerCertificate certificate = ServerCertificate.of("ip:127.0.0.1", dir.resolve("certificate"));
        front = SecureFront.start(certificate, openSearch.url(), Set.of(AUTHORIZATION));
        DataPackage.embedded().copyTo(dir.resolve("data"));
        settings.add("counterpart.index", () -> "opensearch");
        settings.add("counterpart.opensearch.url", front::url);
        settings.add("counterpart.opensearch.ca-file", certificate::pem);
        settings.add("counterpart.opensearch.user", () -> USER);
        settings.add("counterpart.opensearch.password", () -> PASSWORD);
        settings.add("counterpart.opensearch.replicas", () -> 0);
        settings.add("counterpart.data-dir", () -> dir.resolve("data"));
        settings.add("counterpart.index-dir", () -> dir.resolve("index"));
        settings.add("spring.datasource.url", () -> ServedTest.DATABASE.replace("mem:served", "mem:opensearch"));
    }

    @AfterAll
    static void end() {
        front.close();
        openSearch.close();
    }

    @Test
    void followsTheReleaseAndSaysWhenTheSearchIsAway() throws Exception {
        assertThat(found("Zwiebelkuchen")).isFalse();
        assertThat(found("MedicalMountains")).isTrue();

        Path clusters = dir.resolve("data").resolve("tables/clusters.csv");
        Files.writeString(clusters, Files.readString(clusters).replace("," + NAME + ",", "," + NEWER_NAME + ","));
        OpenSearchSettings settings = OpenSearchSettings.of(openSearch.url());
        try (Engine otherNode = Engine.open(
                DataPackage.open(dir.resolve("data")),
                IndexLocation.in(settings, dir.resolve("other")),
                Progress.SILENT)) {
            long until = System.nanoTime() + TO_FOLLOW.toNanos();
            while (!found("Zwiebelkuchen") && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
            assertThat(found("Zwiebelkuchen")).isTrue();
            assertThat(http.get("/api/v1/data").json().path("version").asString())
                    .isEqualTo(otherNode.data().version());
        }

        openSearch.kill();
        Http.Answer problem = http.get("/api/v1/institutions?query=laser");
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.header("Retry-After")).isEqualTo("10");
        assertThat(problem.header("Content-Type")).contains("application/problem+json");
        assertThat(problem.json().path("type").asString()).endsWith("index-unavailable");
        Http.Answer page = http.get("/search?q=laser");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("10");
        assertThat(page.body()).contains("Die Suche ist gerade nicht verfügbar");
    }

    private boolean found(String word) {
        Http.Answer answer = http.get("/api/v1/clusters?query=" + word);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("total").asInt() > 0;
    }
}
