package counterpart.web;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.Progress;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class WaitingRoomTest {

    @TempDir
    Path directory;

    @Test
    void saysHowFarItIsUntilTheEngineIsOpen() throws IOException {
        EngineOpening opening = new EngineOpening(new EngineSettings(null, directory));
        int port = freePort();
        WaitingRoom room = WaitingRoom.open(settings(port), opening).orElseThrow();
        assertThat(WaitingRoom.open(settings(port), opening)).as("port taken").isEmpty();
        assertThat(WaitingRoom.open(settings(0), opening)).as("any port").isEmpty();
        Http http = new Http(port);
        Http.Answer page = http.get("/clusters/medicalmountains?limit=3");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("2");
        assertThat(page.header("Content-Security-Policy")).doesNotContain("unsafe");
        assertThat(page.body()).contains("<html lang=\"de\">", "Counterpart wird gestartet", "<progress");
        assertThat(http.get("/?lang=en").body()).contains("<html lang=\"en\">", "Counterpart is starting");
        assertThat(http.get("/opening/opening.css").status()).isEqualTo(200);
        assertThat(http.get("/opening/opening.js").body()).contains("location.reload()");
        assertThat(http.get("/api/v1/clusters").json().path("status").asInt()).isEqualTo(503);
        room.start();
        assertThat(opening.state().step()).isEqualTo(Progress.Step.INDEX);
        assertThat(opening.state().done()).isEqualTo(opening.state().of());
        assertThat(isFree(port)).isTrue();
        room.stop();
        opening.engine().close();
    }

    @Test
    void neverGoesBack() {
        int before = 0;
        for (Progress.Step step : Progress.Step.values()) {
            int begun = WaitingPage.percent(new EngineOpening.State(step, 0, 10));
            int done = WaitingPage.percent(new EngineOpening.State(step, 10, 10));
            assertThat(begun).isGreaterThanOrEqualTo(before);
            assertThat(done).isGreaterThan(begun).isLessThan(100);
            before = done;
        }
    }

    private static MockEnvironment settings(int port) {
        return new MockEnvironment().withProperty("server.port", String.valueOf(port));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
