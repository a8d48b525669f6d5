package counterpart.web.answers;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Application;
import counterpart.web.ServedTest;
import counterpart.web.Session;
import counterpart.web.account.TestAccounts;
import counterpart.web.user.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// A server on a data package, on a day that never ends: answers depend on the day.
final class AnswerServer implements AutoCloseable {

    private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-28T10:00:00Z"), ZoneId.of("Europe/Berlin"));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext application;
    private final int port;

    private AnswerServer(ConfigurableApplicationContext application) {
        this.application = application;
        port = ((WebServerApplicationContext) application).getWebServer().getPort();
    }

    /// @param folder of the data package, with the index beside it
    static AnswerServer start(Path folder) {
        return new AnswerServer(new SpringApplicationBuilder(Application.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("fixedDay", Clock.class, () -> DAY, bean -> bean.setPrimary(true)))
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--counterpart.data-dir=" + folder,
                        "--counterpart.index-dir=" + folder.resolveSibling("index"),
                        "--counterpart.changes.delay=1d",
                        "--spring.datasource.url=" + ServedTest.DATABASE.replace("mem:served", "mem:answers"),
                        "--spring.jmx.enabled=false"));
    }

    /// What it answers at every public address, by address.
    Map<String, RecordedAnswer> answers() {
        Map<String, RecordedAnswer> answers = new TreeMap<>();
        PublicAddresses.of(application).forEach(asked -> answers.put(asked.toString(), ask(asked)));
        return answers;
    }

    private RecordedAnswer ask(PublicAddresses.Question asked) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + asked.address()))
                .header("Accept-Encoding", "gzip");
        if (!asked.body().isEmpty()) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(asked.body()));
        }
        try {
            return RecordedAnswer.of(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("no answer at " + asked, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A manager proposes, an advisor approves: another member and another sought field.
    void approveCorrection() {
        TestAccounts people = new TestAccounts(application, port);
        String form = "/clusters/" + Samples.CLUSTER + "/corrections";
        Session manager = people.signedIn(Role.MANAGER, Samples.CLUSTER);
        manager.get(form);
        manager.post(
                form,
                Map.of(
                        "source", "https://example.org/report",
                        "confidence", "sourced",
                        "members", Samples.MEMBER,
                        "soughtAdd", "Bergbau"));
        Session advisor = people.signedIn(Role.ADVISOR);
        Matcher link = Pattern.compile("/corrections/([0-9a-f-]{36})")
                .matcher(advisor.get("/corrections").body());
        assertThat(link.find()).as("a correction to approve").isTrue();
        advisor.get(link.group());
        assertThat(advisor.post(link.group() + "/approval", Map.of()).header("Location"))
                .endsWith("?done=approved");
    }

    /// Loads the data of the folder again.
    void reload() throws InterruptedException {
        Session administrator = new TestAccounts(application, port).signedIn(Role.ADMINISTRATOR);
        administrator.get("/admin/data");
        administrator.post("/admin/data", Map.of());
        String page = administrator.get("/admin/data").body();
        while (page.contains("Bis dahin antwortet")) {
            Thread.sleep(100);
            page = administrator.get("/admin/data").body();
        }
        assertThat(page).contains("Der neue Stand ist im Dienst");
    }

    @Override
    public void close() {
        application.close();
    }
}
