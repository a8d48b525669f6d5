package counterpart.web.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServedTest
class MatchApiTest {

    private static final String MATCHES = "/api/v1/clusters/medicalmountains/matches";

    private final Http http;

    MatchApiTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void theAnswerIsTheSameCompressedOrNotAndAskedForAgain() {
        Http.Answer compressed = http.get(MATCHES);
        Http.Answer again = http.get(MATCHES);
        Http.Answer plain = http.send(http.request(MATCHES).setHeader("Accept-Encoding", "identity"));
        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.values("Vary")).contains("Accept-Encoding");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(plain.header("Content-Type")).isEqualTo(compressed.header("Content-Type"));
        assertThat(again.body()).isEqualTo(compressed.body());
        assertThat(plain.body()).isEqualTo(compressed.body());
    }

    @Test
    void answersInThePublishedOrderOfNames() {
        JsonNode answer = http.get(MATCHES).json();
        assertThat(answer.propertyNames())
                .containsExactly("cluster", "dataVersion", "strategy", "weights", "total", "matches");
        assertThat(answer.path("cluster").path("id").asString()).isEqualTo("medicalmountains");
        assertThat(answer.path("strategy").asString()).isEqualTo("complement");
        assertThat(answer.path("matches")).hasSize(10);
        assertThat(answer.path("matches").get(0).propertyNames())
                .containsExactly(
                        "rank",
                        "area",
                        "rankInArea",
                        "score",
                        "region",
                        "reasons",
                        "adds",
                        "commonGround",
                        "offers",
                        "clusterOrganisations",
                        "firstAddress",
                        "institutions",
                        "contacts",
                        "coProjects",
                        "programmes",
                        "cautions",
                        "coverage",
                        "money",
                        "sentence");
    }

    @Test
    void shownPointsAddUpToTheShownScore() {
        for (JsonNode match : matches("?limit=1000")) {
            double points = StreamSupport.stream(match.path("reasons").spliterator(), false)
                    .mapToDouble(reason -> reason.path("points").asDouble())
                    .sum();
            assertThat(points).isCloseTo(match.path("score").asDouble(), within(0.05));
        }
    }

    @Test
    void theScoresFallAlsoWhenADifferentOrderIsAskedFor() {
        List<Double> scores = StreamSupport.stream(
                        matches("?limit=1000&diversify=true").spliterator(), false)
                .map(match -> match.path("score").asDouble())
                .toList();
        assertThat(scores).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void oneRegionOfEachCountryIsAnOption() {
        List<String> countries = StreamSupport.stream(
                        matches("?limit=1000&onePerCountry=true").spliterator(), false)
                .map(match -> match.path("region").path("country").asString())
                .toList();
        assertThat(countries).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    @Test
    void partsOfTheWorldKeepTheScores() {
        JsonNode all = matches("?limit=1000");
        JsonNode overseas = matches("?limit=1000&area=overseas");
        assertThat(overseas).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(Http.each(overseas, "score")).isSubsetOf(Http.each(all, "score"));
        for (int i = 0; i < overseas.size(); i++) {
            assertThat(overseas.path(i).path("area").asString()).isEqualTo("overseas");
            assertThat(overseas.path(i).path("rankInArea").asInt()).isEqualTo(i + 1);
        }
    }

    @Test
    void filtersKeepTheScores() {
        JsonNode all = matches("?limit=1000&diversify=true");
        JsonNode american = matches("?limit=1000&country=us");
        assertThat(american).isNotEmpty();
        assertThat(Http.each(american, "score")).isSubsetOf(Http.each(all, "score"));
        for (JsonNode match : american) {
            assertThat(match.path("region").path("country").asString()).isEqualTo("US");
        }
    }

    @Test
    void understandsTheCountryCodesOfTheEu() {
        assertThat(matches("?country=UK&limit=3")).isEqualTo(matches("?country=GB&limit=3"));
    }

    @Test
    void combinesFilters() {
        JsonNode matches = matches("?limit=50&continent=NA,AS&excludeCountry=CN&eu=none&minParticipations=0");
        assertThat(matches).isNotEmpty();
        for (JsonNode match : matches) {
            assertThat(match.path("region").path("country").asString()).isNotIn("CN", "FR", "IL");
        }
    }

    @Test
    void givenWeightsReplaceTheStrategysAndAreScaled() {
        JsonNode answer = http.get(MATCHES + "?weights=complementarity:40,commonGround:20")
                .json();
        assertThat(answer.path("weights").path("complementarity").asDouble()).isEqualTo(66.67);
        assertThat(answer.path("weights").path("commonGround").asDouble()).isEqualTo(33.33);
        assertThat(answer.path("weights").path("ties").asDouble()).isZero();
    }

    @Test
    void speaksGermanUnlessAskedForEnglish() {
        String german = matches("?limit=1").get(0).path("sentence").asString();
        String english = matches("?limit=1&lang=en").get(0).path("sentence").asString();
        assertThat(german).isNotBlank().isNotEqualTo(english);
        assertThat(matches("?limit=1&lang=de").get(0).path("sentence").asString())
                .isEqualTo(german);
    }

    @Test
    void findsAClusterInAnyCase() {
        assertThat(http.get("/api/v1/clusters/MedicalMountains")
                        .json()
                        .path("id")
                        .asString())
                .isEqualTo("medicalmountains");
    }

    @Test
    void aFreeProfileIsEchoedAsItWasInterpreted() {
        JsonNode answer = http.post("/api/v1/matches", """
                        {"fields": [{"field": "/25/75", "weight": 3}], "limit": 3, "strategy": "open-up", "lang": "en",
                         "filters": {"country": ["US", "JP"], "domestic": false}}
                        """).json();
        assertThat(answer.propertyNames())
                .containsExactly("interpreted", "dataVersion", "strategy", "weights", "total", "matches");
        assertThat(Http.each(answer.path("interpreted"), "field")).containsExactly("/25/75");
        assertThat(answer.path("matches")).hasSize(3);
        for (JsonNode match : answer.path("matches")) {
            assertThat(match.path("region").path("country").asString()).isIn("US", "JP");
        }
    }

    @Test
    void aTextIsUnderstood() {
        JsonNode answer = http.post("/api/v1/matches", "{\"text\": \"KI für medizinische Bildgebung\"}")
                .json();
        assertThat(answer.path("interpreted")).isNotEmpty();
        assertThat(answer.path("matches")).hasSize(10);
    }

    @Test
    void soughtFieldsAloneAreAProfile() {
        JsonNode answer = http.post("/api/v1/matches", "{\"sought\": [{\"field\": \"/25/57\"}]}")
                .json();
        assertThat(answer.path("interpreted")).isEmpty();
        assertThat(answer.path("matches")).hasSize(10);
    }

    private JsonNode matches(String query) {
        return http.get(MATCHES + query).json().path("matches");
    }
}
