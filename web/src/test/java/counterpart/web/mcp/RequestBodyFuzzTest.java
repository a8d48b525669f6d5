package counterpart.web.mcp;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.api.SilentCloseable;
import com.code_intelligence.jazzer.junit.FuzzTest;
import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Whatever body is sent over HTTP, it is answered or refused with a reason, and no answer shows the inside of the
/// server. The normal build sends the bodies that are kept beside this test; `mvn -Pfuzz` looks for more.
@ServedTest
class RequestBodyFuzzTest {

    private static final List<Integer> ANSWERED_OR_REFUSED = List.of(200, 202, 400, 413, 422);
    private static final int INTERNAL_ERROR = -32603;
    /// Words of answers that show it, unless they were sent.
    private static final List<String> INSIDE = List.of("stackTrace", "java.lang.");

    private final int port;
    private final Http http;

    RequestBodyFuzzTest(@LocalServerPort int port) {
        this.port = port;
        http = new Http(port);
    }

    /// Messages to the MCP server.
    @FuzzTest(maxDuration = "90s")
    void mcp(byte[] message) {
        Answer answer = send("/mcp", message);
        if (!answer.body().isEmpty() && answer.json().at("/error/code").asInt() == INTERNAL_ERROR) {
            throw new AssertionError("an internal error: " + answer.body());
        }
    }

    /// Profiles for the matches of many.
    @FuzzTest(maxDuration = "90s")
    void batch(byte[] profiles) {
        Answer answer = send("/api/v1/matches/batch?fields=sentence", profiles);
        if (answer.status() == 200) {
            answer.body().lines().forEach(RequestBodyFuzzTest::checkLine);
        }
    }

    private static void checkLine(String line) {
        try {
            JsonNode read = tools.jackson.databind.json.JsonMapper.shared().readTree(line);
            if (!read.path("list").path("matches").isArray()) {
                throw new AssertionError("a line without matches: " + line);
            }
        } catch (JacksonException e) {
            throw new AssertionError("a line that is no JSON: " + line, e);
        }
    }

    private Answer send(String path, byte[] body) {
        Answer answer = connectedToItself(() -> http.send(http.request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "*/*")
                .POST(BodyPublishers.ofByteArray(body))));
        if (!ANSWERED_OR_REFUSED.contains(answer.status())) {
            throw new AssertionError(answer.status() + ": " + answer.body());
        }
        String sent = new String(body, StandardCharsets.UTF_8);
        if (INSIDE.stream().anyMatch(word -> answer.body().contains(word) && !sent.contains(word))) {
            throw new AssertionError("shows the inside of the server: " + answer.body());
        }
        return answer;
    }

    /// Only the server of the test may be connected to: a body that makes it connect elsewhere is a finding.
    private Answer connectedToItself(Supplier<Answer> request) {
        try (SilentCloseable _ = BugDetectors.allowNetworkConnections((host, to) -> to == port)) {
            return request.get();
        }
    }
}
