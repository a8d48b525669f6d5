package counterpart.web.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServedTest
class ProblemsTest {

    private final int port;
    private final Http http;

    ProblemsTest(@LocalServerPort int port) {
        this.port = port;
        http = new Http(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /clusters/medicalmountain                                     | 404 | not-found       | id
                    /clusters/medicalmountain/matches                             | 404 | not-found       | id
                    /clusters/..%2f..%2fetc                                       | 400 | invalid-input   | request
                    /regions/XX99                                                 | 404 | not-found       | id
                    /regions/FI1                                                  | 404 | several-regions | id
                    /regions/XX99/matches                                         | 404 | not-found       | id
                    /institutions/nobody                                          | 404 | not-found       | id
                    /nothing                                                      | 404 | unknown-path    | path
                    /clusters/medicalmountains/matches?limit=0                    | 400 | invalid-input   | limit
                    /clusters/medicalmountains/matches?limit=1001                 | 400 | invalid-input   | limit
                    /clusters/medicalmountains/matches?limit=ten                  | 400 | invalid-input   | limit
                    /clusters/medicalmountains/matches?limit=                     | 400 | invalid-input   | limit
                    /clusters/medicalmountains/matches?limit=5&limit=6            | 400 | invalid-input   | limit
                    /clusters/medicalmountains/matches?limt=5                     | 400 | invalid-input   | limt
                    /clusters/medicalmountains/matches?strategy=complment         | 400 | invalid-input   | strategy
                    /clusters/medicalmountains/matches?weights=ties:-1            | 400 | invalid-input   | weights.ties
                    /clusters/medicalmountains/matches?weights=ties:0             | 400 | invalid-input   | weights
                    /clusters/medicalmountains/matches?weights=tise:3             | 400 | invalid-input   | weights
                    /clusters/medicalmountains/matches?weights=ties:NaN           | 400 | invalid-input   | weights
                    /clusters/medicalmountains/matches?weights=ties:1,ties:2      | 400 | invalid-input   | weights.ties
                    /clusters/medicalmountains/matches?weights=ties               | 400 | invalid-input   | weights
                    /clusters/medicalmountains/matches?weights=                   | 400 | invalid-input   | weights
                    /clusters/medicalmountains/matches?country=Finland            | 400 | invalid-input   | country
                    /clusters/medicalmountains/matches?excludeCountry=FX          | 400 | invalid-input   | excludeCountry
                    /clusters/medicalmountains/matches?continent=Asia             | 400 | invalid-input   | continent
                    /clusters/medicalmountains/matches?eu=yes                     | 400 | invalid-input   | eu
                    /clusters/medicalmountains/matches?programme=eureca           | 400 | invalid-input   | programme
                    /clusters/medicalmountains/matches?contacts=some              | 400 | invalid-input   | contacts
                    /clusters/medicalmountains/matches?minParticipations=-1       | 400 | invalid-input   | minParticipations
                    /clusters/medicalmountains/matches?domestic=ja                | 400 | invalid-input   | domestic
                    /clusters/medicalmountains/matches?diversify=1                | 400 | invalid-input   | diversify
                    /clusters/medicalmountains/matches?on=31.1.2026               | 400 | invalid-input   | on
                    /clusters/medicalmountains/matches?lang=fr                    | 400 | invalid-input   | lang
                    /clusters/medicalmountains/matches/XX99                       | 404 | not-found       | id
                    /clusters/medicalmountains/matches/FI1                        | 404 | several-regions | id
                    /clusters/nobody/matches/US-MN                                | 404 | not-found       | id
                    /clusters/medicalmountains/matches/US-MN?limit=5              | 400 | invalid-input   | limit
                    /clusters/medicalmountains/matches?expand=everything          | 400 | invalid-input   | expand
                    /clusters/medicalmountains/matches?expand=                    | 400 | invalid-input   | expand
                    /clusters/medicalmountains/matches?fields=name                | 400 | invalid-input   | fields
                    /clusters/medicalmountains/matches?fields=contacts            | 400 | invalid-input   | fields
                    /clusters/medicalmountains/matches?size=5&limit=5             | 400 | invalid-input   | limit
                    /clusters/medicalmountains/matches?size=1001                  | 400 | invalid-input   | size
                    /clusters/medicalmountains/matches?page=-1                    | 400 | invalid-input   | page
                    /clusters/medicalmountains/matches.csv?expand=reasons         | 400 | invalid-input   | expand
                    /clusters?page=-1                                             | 400 | invalid-input   | page
                    /clusters?size=0                                              | 400 | invalid-input   | size
                    /clusters?size=201                                            | 400 | invalid-input   | size
                    /clusters?size=99999999999999999999                           | 400 | invalid-input   | size
                    /clusters?query=%zz                                           | 400 | invalid-input   | query string
                    /regions?country=XX                                           | 400 | invalid-input   | country
                    /regions/US-MN/matches?limit=0                                | 400 | invalid-input   | limit
                    /institutions?field=/99                                       | 400 | invalid-input   | field
                    /institutions?field=optics                                    | 400 | invalid-input   | field
                    /institutions?region=XX                                       | 400 | invalid-input   | region
                    /institutions?type=school                                     | 400 | invalid-input   | type
                    /fields?page=x                                                | 400 | invalid-input   | page
                    /programmes?cluster=nobody                                    | 400 | invalid-input   | cluster
                    /programmes?region=XX                                         | 400 | invalid-input   | region
                    /programmes?on=tomorrow                                       | 400 | invalid-input   | on
                    /data?verbose=true                                            | 400 | invalid-input   | verbose
                    """)
    void aBadAddressIsAProblem(String path, int status, String type, String parameter) {
        String raw = "GET /api/v1" + path + " HTTP/1.1";
        assertProblem(raw(raw), status, type, parameter);
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                body("", 400, "invalid-input", "body"),
                body("[]", 400, "invalid-input", "body"),
                body("null", 400, "invalid-input", "body"),
                body("{\"fields\": [}", 400, "malformed-body", "body"),
                body("{\"text\": \"optics\"} x", 400, "malformed-body", "body"),
                body("{\"text\": \"optics\", \"text\": \"x\"}", 400, "malformed-body", "body"),
                body("{}", 400, "invalid-input", "fields"),
                body("{\"fields\": []}", 400, "invalid-input", "fields"),
                body("{\"felds\": []}", 400, "invalid-input", "felds"),
                body("{\"fields\": \"x\"}", 400, "invalid-input", "fields"),
                body("{\"fields\": [null]}", 400, "invalid-input", "fields[0].field"),
                body("{\"fields\": [{\"field\": \"/25/7x\"}]}", 400, "invalid-input", "fields[0].field"),
                body("{\"fields\": [{\"field\": 25}]}", 400, "invalid-input", "fields[0].field"),
                body("{\"fields\": [{\"field\": \"/25/75\", \"wight\": 1}]}", 400, "invalid-input", "fields[0].wight"),
                body(
                        "{\"fields\": [{\"field\": \"/25/75\", \"weight\": 0}]}",
                        400,
                        "invalid-input",
                        "fields[0].weight"),
                body("{\"sought\": [{\"field\": \"/99\"}]}", 400, "invalid-input", "sought[0].field"),
                body("{\"text\": \"optics\", \"limit\": \"5\"}", 400, "invalid-input", "limit"),
                body("{\"text\": \"optics\", \"limit\": 1.5}", 400, "invalid-input", "limit"),
                body("{\"text\": \"optics\", \"limit\": 0}", 400, "invalid-input", "limit"),
                body("{\"text\": \"optics\", \"size\": 0}", 400, "invalid-input", "size"),
                body("{\"text\": \"optics\", \"page\": -1}", 400, "invalid-input", "page"),
                body("{\"text\": \"optics\", \"size\": 5, \"limit\": 5}", 400, "invalid-input", "limit"),
                body("{\"text\": \"optics\", \"strategy\": \"best\"}", 400, "invalid-input", "strategy"),
                body("{\"text\": \"optics\", \"weights\": {\"ties\": -1}}", 400, "invalid-input", "weights.ties"),
                body("{\"text\": \"optics\", \"weights\": {\"ties\": 0}}", 400, "invalid-input", "weights"),
                body("{\"text\": \"optics\", \"weights\": {}}", 400, "invalid-input", "weights"),
                body("{\"text\": \"optics\", \"weights\": {\"ties\": null}}", 400, "invalid-input", "weights.ties"),
                body("{\"text\": \"optics\", \"filters\": {\"contry\": []}}", 400, "invalid-input", "filters.contry"),
                body(
                        "{\"text\": \"optics\", \"filters\": {\"country\": [\"XX\"]}}",
                        400,
                        "invalid-input",
                        "filters.country"),
                body(
                        "{\"text\": \"optics\", \"filters\": {\"country\": [null]}}",
                        400,
                        "invalid-input",
                        "filters.country"),
                body("{\"text\": \"optics\", \"lang\": \"fr\"}", 400, "invalid-input", "lang"),
                body("{\"text\": \"" + "x".repeat(5001) + "\"}", 400, "invalid-input", "text"),
                body("{\"text\": \"qqqq zzzz\"}", 422, "not-understood", "text"),
                body(" ".repeat(256 * 1024 + 1), 413, "body-too-large", "body"),
                body("[".repeat(2000), 400, "invalid-input", "body"),
                body("{\"fields\":" + "[".repeat(2000), 400, "invalid-input", "fields[0]"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void aBadBodyIsAProblem(String body, int status, String type, String parameter) {
        assertProblem(http.post("/api/v1/matches", body), status, type, parameter);
    }

    @Test
    void aBodyInChunksIsMeasuredToo() {
        byte[] large = " ".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        Http.Answer answer = http.send(http.request("/api/v1/matches")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertProblem(answer, 413, "body-too-large", "body");
    }

    @Test
    void aWrongMethodNamesTheRightOne() {
        Http.Answer answer = http.send(http.request("/api/v1/clusters").DELETE());
        assertProblem(answer, 405, "method-not-allowed", "method");
        assertThat(answer.header("Allow")).isEqualTo("GET");
    }

    @Test
    void aFormatWeLackNamesTheOneWeHave() {
        assertProblem(http.get("/api/v1/clusters", "text/csv"), 406, "not-acceptable", "Accept");
    }

    @Test
    void aBodyOfAnotherFormatIsRefused() {
        Http.Answer answer = http.send(http.request("/api/v1/matches")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("optics")));
        assertProblem(answer, 415, "unsupported-body", "Content-Type");
    }

    @Test
    void whatIsNotHttpIsAProblemToo() {
        assertProblem(raw("GET /api/v1/clusters?query=| HTTP/1.1"), 400, "invalid-input", "request");
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        JsonNode errors = http.get("/api/v1/clusters/biorn/matches?limit=0&strategy=x&country=XX")
                .json()
                .path("errors");
        assertThat(Http.each(errors, "parameter")).containsExactlyInAnyOrder("limit", "strategy", "country");
    }

    @Test
    void suggestsWhatWasMeant() {
        JsonNode problem = http.get("/api/v1/clusters/medcalmountains?lang=en").json();
        assertThat(problem.path("detail").asString()).endsWith("Did you mean: medicalmountains?");
        assertThat(problem.path("errors").get(0).path("nearest").get(0).asString())
                .isEqualTo("medicalmountains");
    }

    @Test
    void speaksGermanUnlessAskedForEnglish() {
        assertThat(http.get("/api/v1/clusters?size=0").json().path("detail").asString())
                .isEqualTo("„size“: „0“ ist nicht erlaubt. Erlaubt: 1 bis 200.");
        assertThat(http.get("/api/v1/clusters?size=0&lang=en")
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("\"size\": \"0\" is not allowed. Allowed: 1 to 200.");
    }

    private static Arguments body(String body, int status, String type, String parameter) {
        String name = body.length() + " characters: " + body.substring(0, Math.min(80, body.length()));
        return arguments(named(name, body), status, type, parameter);
    }

    private static void assertProblem(Http.Answer answer, int status, String type, String parameter) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asString()).isEqualTo("urn:counterpart:problem:" + type);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank().doesNotContain("Exception", "{", "counterpart.");
        JsonNode error = problem.path("errors").get(0);
        assertThat(error.propertyNames()).startsWith("parameter", "value", "allowed");
        assertThat(error.path("parameter").asString()).isEqualTo(parameter);
        assertThat(error.path("allowed").asString()).isNotBlank();
    }

    /// Sends what a well-behaved client would not.
    private Http.Answer raw(String requestLine) {
        try (Socket socket = new Socket("localhost", port)) {
            String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return RawHttp.parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
