package counterpart.web.match;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServedTest
class MatchFormatsTest {

    private static final String MATCHES = "/api/v1/clusters/medicalmountains/matches?lang=en&limit=3";

    private final Http http;

    MatchFormatsTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void matchesComeAsGeoJson() {
        Answer answer = http.get(MATCHES, "application/geo+json");
        assertThat(answer.header("Content-Type")).startsWith("application/geo+json");
        JsonNode first = answer.json().at("/features/0");
        JsonNode same = http.get(MATCHES).json().at("/matches/0");
        assertThat(answer.json().path("features")).hasSize(3);
        assertThat(first.path("id")).isEqualTo(same.at("/region/id"));
        assertThat(first.at("/geometry/coordinates/0").asDouble())
                .isEqualTo(same.at("/region/lon").asDouble());
        assertThat(first.at("/properties/score").asDouble())
                .isEqualTo(same.path("score").asDouble());
    }

    @Test
    void matchesComeAsCsv() {
        Answer answer = http.get(MATCHES, "text/csv");
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.body().lines()).hasSize(4).first().asString().startsWith("rank,score,region,name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/html,*/*"})
    void whoTakesAnythingGetsJson(String accept) {
        assertThat(http.get(MATCHES, accept).header("Content-Type")).startsWith("application/json");
    }

    @Test
    void aMistakeIsAProblemInAnyFormat() {
        Answer answer = http.get("/api/v1/clusters/nobody/matches", "text/csv");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {MATCHES, "/api/v1/clusters", "/api/v1/regions/US-MN", "/api/v1/data", "/api/v1/openapi.json"})
    void whoHasThePresentAnswerDoesNotGetItAgain(String path) {
        String tag = http.get(path).header("ETag");
        assertThat(tag).matches("W/\"[0-9a-f]{20}\"");
        Answer again = http.send(http.request(path).header("If-None-Match", tag).GET());
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        Answer other = http.send(
                http.request(path).header("If-None-Match", "\"other\"").GET());
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void aFormatWeLackNamesThoseThatThereAre() {
        Answer answer = http.get(MATCHES, "application/xml");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.json().at("/errors/0/allowed").asString())
                .isEqualTo("application/json, application/geo+json, text/csv");
    }

    @Test
    void theQualitiesInAcceptDecide() {
        assertThat(http.get(MATCHES, "text/csv;q=0.5, application/json").header("Content-Type"))
                .startsWith("application/json");
        assertThat(http.get(MATCHES, "text/html, text/csv").header("Content-Type"))
                .startsWith("text/csv");
    }

    @Test
    void aFormatInTheAddressThatWeLackNamesThoseThatThereAre() {
        Answer answer = http.get("/api/v1/clusters/medicalmountains/matches.xml");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/allowed").asString()).isEqualTo("geojson, csv");
    }

    @Test
    void aProblemHasNoTag() {
        assertThat(http.get("/api/v1/clusters/nobody").header("ETag")).isEmpty();
    }
}
