package counterpart.web.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the MCP server refuses before it reads a question.
@ServedTest
class McpAccessTest {

    private static final String PING = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";

    private final Http http;
    private final int port;

    McpAccessTest(@LocalServerPort int port) {
        http = new Http(port);
        this.port = port;
    }

    @Test
    void aClientWithoutOriginIsAnsweredWithJson() {
        Answer answer = send(request(), PING);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().path("id").asInt()).isEqualTo(1);
        assertThat(answer.json().path("result").isObject()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "http://evil.example:8080", "null", "http://localhost.evil.example"})
    void aPageOfAnotherOriginIsRefused(String origin) {
        Answer refused = send(request().header("Origin", origin), PING);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("type").asString()).isEqualTo("urn:counterpart:problem:forbidden");
        assertThat(refused.json().at("/errors/0/parameter").asString()).isEqualTo("Origin");
    }

    @Test
    void aPageOfThisServerIsAnswered() {
        assertThat(send(request().header("Origin", "http://localhost:" + port), PING)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aKeyThatIsUnknownIsRefused() {
        Answer refused = send(request().header("Authorization", "Bearer cp_unknown"), PING);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "PUT"})
    void onlyPostWorks(String method) {
        Answer refused = http.send(request().method(method, BodyPublishers.noBody()));
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo("POST");
        assertThat(refused.json().at("/errors/0/allowed").asString()).isEqualTo("POST");
    }

    @Test
    void aMessageOfMoreThan64KilobytesIsRefused() {
        Answer refused = send(request(), PING + " ".repeat(64 * 1024));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.json().at("/errors/0/allowed").asString()).contains("64 kB");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Type         | text/plain | 415 | application/json
            Accept               | text/html  | 406 | application/json, text/event-stream
            MCP-Protocol-Version | 1999-01-01 | 400 | 2025-06-18
            """)
    void aWrongHeaderIsNamedWithWhatIsAllowed(String header, String value, int status, String allowed) {
        Answer refused = http.send(request().setHeader(header, value).POST(BodyPublishers.ofString(PING)));
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.json().at("/errors/0/parameter").asString()).isEqualTo(header);
        assertThat(refused.json().at("/errors/0/allowed").asString()).contains(allowed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"jsonrpc": "2.0", "id":                                  | body
            []                                                        | body
            {"id": 1, "method": "ping"}                               | jsonrpc
            {"jsonrpc": "2.0", "id": 1, "result": {}}                 | method
            {"jsonrpc": "2.0", "id": null, "method": "ping"}          | id
            {"jsonrpc": "2.0", "id": 1.5, "method": "ping"}           | id
            {"jsonrpc": "2.0", "id": 1, "method": "ping", "params": 1} | params
            """)
    void aMalformedMessageIsRefused(String message, String parameter) {
        Answer refused = send(request(), message);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().at("/errors/0/parameter").asString()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"jsonrpc": "2.0", "id": 1, "method": "tools/delete"}                              | -32601 | tools/call
            {"jsonrpc": "2.0", "id": 1, "method": "tools/call"}                                | -32602 | find_clusters
            {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": [1]}}       | -32602 | find_clusters
            {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "find_clusters", "arguments": 5}} | -32602 | tools/call
            {"jsonrpc": "2.0", "id": 1, "method": "resources/read"}                            | -32602 | resources/read
            {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": 7}} | -32602 | initialize
            """)
    void aMessageThatCannotBeProcessedIsAnsweredWithAnErrorOfTheProtocol(String message, int code, String says) {
        Answer answer = send(request(), message);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/error/code").asInt()).isEqualTo(code);
        assertThat(answer.json().at("/error/message").asString()).contains(says);
        assertThat(answer.body()).doesNotContain("stackTrace", "Exception");
    }

    @Test
    void aNotificationIsAcceptedWithoutAnAnswer() {
        Answer accepted = send(request(), "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.body()).isEmpty();
    }

    private HttpRequest.Builder request() {
        return http.request("/mcp?lang=en")
                .setHeader("Content-Type", "application/json")
                .setHeader("Accept", "application/json, text/event-stream");
    }

    private Answer send(HttpRequest.Builder request, String message) {
        return http.send(request.POST(BodyPublishers.ofString(message)));
    }
}
