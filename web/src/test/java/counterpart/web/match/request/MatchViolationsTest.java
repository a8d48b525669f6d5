package counterpart.web.match.request;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// API and pages name all violations of a question at once, in the same words.
@ServedTest
class MatchViolationsTest {

    private static final String CLUSTER = "medicalmountains";
    private static final String PAGE = "/clusters/" + CLUSTER;
    private static final String API = "/api/v1/clusters/" + CLUSTER + "/matches";

    private final Http http;

    MatchViolationsTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void allItsViolationsAreNamedAtOnceByApiAndPage() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("weights", "tie:3");
        wrong.put("strategy", "best");
        wrong.put("diversify", "no");
        wrong.put("country", "XX");
        wrong.put("excludeCountry", "YY");
        wrong.put("continent", "Asia");
        wrong.put("eu", "yes");
        wrong.put("programme", "lottery");
        wrong.put("contacts", "some");
        wrong.put("minParticipations", "-1");
        wrong.put("domestic", "1");
        wrong.put("limit", "1001");
        wrong.put("onePerCountry", "maybe");
        wrong.put("area", "moon");
        wrong.put("on", "tomorrow");
        String query = address(wrong);
        Http.Answer api = http.get(API + "?lang=en&" + query);
        assertThat(api.status()).isEqualTo(400);
        assertThat(Http.each(api.json().path("errors"), "parameter")).containsExactlyElementsOf(wrong.keySet());
        Http.Answer page = http.get(PAGE + "?lang=en&" + query);
        assertThat(page.status()).isEqualTo(200);
        api.json()
                .path("errors")
                .forEach(error -> assertThat(page.body())
                        .contains("<code>" + error.path("parameter").asString() + "=")
                        .contains("Allowed: " + error.path("allowed").asString() + "."));
        assertThat(page.body())
                .contains("<code>excludeCountry=YY</code>", "<code>on=tomorrow</code>", "Did you mean: ties?");
    }

    @Test
    void allViolationsOfABodyAreNamedAtOnce() {
        Http.Answer answer = http.post("/api/v1/matches", """
                {"fields": [{"field": "/99", "weight": 0}], "weights": {"ties": -1}, "strategy": "best",
                 "filters": {"country": ["XX"], "eu": ["yes"]}, "limit": 0, "on": "tomorrow", "text": "%s"}""".formatted("x".repeat(5001)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Http.each(answer.json().path("errors"), "parameter"))
                .containsExactlyInAnyOrder(
                        "weights.ties",
                        "strategy",
                        "filters.country",
                        "filters.eu",
                        "limit",
                        "on",
                        "fields[0].weight",
                        "fields[0].field",
                        "text");
    }

    @Test
    void otherPagesNameTheirViolationsTheSameWay() {
        assertThat(http.get(PAGE + "/gaps?lang=en&holds=most&eu=yes").body())
                .contains("<code>holds=most</code>", "<code>eu=yes</code>", "Allowed: half, quarter, tenth.");
        assertThat(http.get("/compare?lang=en&cluster=medicalmountain&region=US-XX&region=JP")
                        .body())
                .contains(
                        "<code>cluster=medicalmountain</code>",
                        "Did you mean: medicalmountains",
                        "<code>region=US-XX</code>");
        assertThat(http.get("/portfolio?lang=en&strategy=best&by=city&continent=Asia&pay=all")
                        .body())
                .contains(
                        "<code>strategy=best</code>",
                        "<code>by=city</code>",
                        "<code>continent=Asia</code>",
                        "<code>pay=all</code>");
        assertThat(http.get("/match?lang=en&fields=/99:1").body()).contains("<code>fields=/99:1</code>");
        assertThat(http.get("/match?lang=en").body()).doesNotContain("left out");
    }

    private static String address(Map<String, String> values) {
        return String.join(
                "&",
                values.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .toList());
    }
}
