package counterpart.web.match;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServedTest
class MatchBatchTest {

    private final Http http;

    MatchBatchTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void aBatchIsAnsweredLineByLineInItsOrder() {
        Http.Answer answer = http.post("/api/v1/matches/batch?fields=sentence&lang=en", """
                {"profiles": [{"fields": [{"field": "/25/75"}], "size": 2},
                              {"sought": [{"field": "/25/57"}], "size": 3, "page": 1}]}""");
        assertThat(answer.header("Content-Type")).startsWith("application/jsonl");
        List<JsonNode> lines =
                answer.body().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).path("profile").asInt()).isEqualTo(1);
        assertThat(lines.get(0).at("/list/interpreted/0/field").asString()).isEqualTo("/25/75");
        assertThat(lines.get(0).at("/list/matches")).hasSize(2);
        assertThat(Http.each(lines.get(1).at("/list/matches"), "rank")).containsExactly("4", "5", "6");
    }

    @Test
    void aMistakeInABatchIsNamedByItsPlace() {
        Http.Answer answer = http.post("/api/v1/matches/batch?lang=en", """
                {"profiles": [{"fields": [{"field": "/25/75"}], "size": 0}, {}, null]}""");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Http.each(answer.json().path("errors"), "parameter"))
                .containsExactly("profiles[0].size", "profiles[1].fields", "profiles[2]");
        Http.Answer unclear = http.post("/api/v1/matches/batch", """
                {"profiles": [{"fields": [{"field": "/25/75"}]}, {"text": "qqqq zzzz"}]}""");
        assertThat(unclear.status()).isEqualTo(422);
        assertThat(unclear.json().at("/errors/0/parameter").asString()).isEqualTo("profiles[1].text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"profiles\": []}", "{\"profiles\": [%s]}"})
    void aBatchHasOneToAHundredProfiles(String body) {
        String profiles = "{\"text\": \"optics\"},".repeat(100) + "{\"text\": \"optics\"}";
        Http.Answer answer = http.post("/api/v1/matches/batch", body.formatted(profiles));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").asString()).isEqualTo("profiles");
    }

    @Test
    void aBatchHasALimitedNumberOfMatches() {
        String profile = "{\"fields\": [{\"field\": \"/25/75\"}], \"size\": 1000}";
        Http.Answer answer = http.post(
                "/api/v1/matches/batch?lang=en", "{\"profiles\": [%s, %s, %s]}".formatted(profile, profile, profile));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/allowed").asString()).startsWith("at most 2000 matches");
    }
}
