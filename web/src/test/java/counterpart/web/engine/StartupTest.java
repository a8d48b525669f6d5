package counterpart.web.engine;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.Progress;
import counterpart.web.Application;
import counterpart.web.Http;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/// The server while its engine is being opened for the first time.
@Timeout(300)
class StartupTest {

    @TempDir
    Path directory;

    @Test
    void answersWithTheProgressUntilTheEngineIsOpen() throws IOException {
        int port = freePort();
        ApplicationListener<WebServerInitializedEvent> whileStarting = event -> {
            assertStarting(new Http(port));
            assertThat(status(event.getApplicationContext())).isEqualTo(Status.OUT_OF_SERVICE);
        };
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
                .initializers(EngineOpening::begin)
                .listeners(whileStarting)
                .run(
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--counterpart.index-dir=" + directory,
                        "--spring.datasource.url=jdbc:h2:mem:startup;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                                + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                        "--spring.jmx.enabled=false")) {
            Http http = new Http(port);
            assertThat(http.get("/clusters/medicalmountains?limit=3").status()).isEqualTo(200);
            assertThat(status(context)).isEqualTo(Status.UP);
            EngineOpening.State state = context.getBean(EngineOpening.class).state();
            assertThat(state.step()).isEqualTo(Progress.Step.INDEX);
            assertThat(state.done()).isEqualTo(state.of());
        }
        assertThat(Files.list(directory)).isNotEmpty();
    }

    private static void assertStarting(Http http) {
        Http.Answer page = http.get("/clusters/medicalmountains?limit=3");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("2");
        assertThat(page.header("Content-Security-Policy")).doesNotContain("unsafe");
        assertThat(page.body()).contains("<html lang=\"de\">", "Counterpart wird gestartet", "<progress");
        assertThat(http.get("/?lang=en").body()).contains("<html lang=\"en\">", "Counterpart is starting");
        assertThat(http.get("/opening/opening.css").status()).isEqualTo(200);
        assertThat(http.get("/opening/opening.js").body()).contains("location.reload()");
        assertThat(http.get("/api/v1/clusters").json().path("status").asInt()).isEqualTo(503);
        assertThat(http.get("/actuator/health").status())
                .as("a monitor's request")
                .isNotEqualTo(503);
    }

    private static Status status(ApplicationContext context) {
        return context.getBean(EngineHealthIndicator.class).health().getStatus();
    }

    @Test
    void theProgressNeverGoesBack() {
        int before = 0;
        for (Progress.Step step : Progress.Step.values()) {
            int begun = StartupPage.percent(new EngineOpening.State(step, 0, 10));
            int done = StartupPage.percent(new EngineOpening.State(step, 10, 10));
            assertThat(begun).isGreaterThanOrEqualTo(before);
            assertThat(done).isGreaterThan(begun).isLessThan(100);
            before = done;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
