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
                .containsExactly(
                        "cluster",
                        "clusterState",
                        "dataVersion",
                        "strategy",
                        "weights",
                        "total",
                        "page",
                        "size",
                        "matches",
                        "included");
        assertThat(answer.path("cluster").path("id").asString()).isEqualTo("medicalmountains");
        assertThat(answer.path("strategy").asString()).isEqualTo("complement");
        assertThat(answer.path("matches")).hasSize(10);
        JsonNode match = answer.path("matches").get(0);
        assertThat(match.propertyNames())
                .contains("rank", "score", "region", "points", "sentence", "adds", "institutions", "programmes")
                .doesNotContain("values", "commonGround", "offers", "contacts", "otherProgrammes", "paidFromHomeBy");
        assertThat(match.at("/adds/0").propertyNames())
                .containsExactly("field", "kind", "worldRank", "shown", "institutions");
        assertThat(answer.path("included").propertyNames()).containsExactly("fields");
        assertThat(answer.at("/included/fields")
                        .path(match.at("/adds/0/field").asString())
                        .asString())
                .isNotBlank();
    }

    @Test
    void whatIsRequestedIsAddedAndStandsOnce() {
        JsonNode answer = http.get(MATCHES + "?expand=programmes,evidence").json();
        JsonNode match = answer.at("/matches/0");
        assertThat(match.propertyNames()).contains("otherProgrammes", "paidFromHomeBy", "contacts");
        assertThat(match.path("adds")).anyMatch(added -> added.has("evidence"));
        assertThat(answer.path("included").propertyNames())
                .containsExactly("fields", "programmes", "partnerSides", "projects");
        assertThat(answer.at("/included/programmes").propertyNames())
                .containsAll(match.path("programmes").properties().stream()
                        .flatMap(side -> StreamSupport.stream(side.getValue().spliterator(), false))
                        .map(JsonNode::asString)
                        .toList());
    }

    @Test
    void onlySelectedPropertiesAreReturned() {
        assertThat(matches("?limit=1&fields=sentence,coverage").get(0).propertyNames())
                .startsWith("rank", "score", "region")
                .contains("sentence")
                .doesNotContain("adds", "points");
        assertThat(matches("?limit=1&expand=reasons&fields=values").get(0).propertyNames())
                .containsExactly("rank", "score", "region", "values");
    }

    @Test
    void anUnknownPartNamesThoseThatThereAre() {
        Http.Answer answer = http.get(MATCHES + "?lang=en&expand=programme");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").asString()).isEqualTo("expand");
        assertThat(answer.json().at("/errors/0/allowed").asString())
                .isEqualTo("programmes, institutions, evidence, reasons");
        assertThat(answer.json().at("/errors/0/nearest/0").asString()).isEqualTo("programmes");
    }

    @Test
    void aPropertyOfAnExpansionThatIsNotRequestedIsRefused() {
        Http.Answer answer = http.get(MATCHES + "?lang=en&fields=values");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/allowed").asString())
                .startsWith("rank, score, region,")
                .doesNotContain("values");
    }

    @Test
    void filesCannotBeSelectedFrom() {
        Http.Answer answer = http.get(MATCHES + "?expand=reasons", "text/csv");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").asString()).isEqualTo("expand");
    }

    @Test
    void shownPointsAddUpToTheShownScore() {
        for (JsonNode match : matches("?limit=1000")) {
            double points = match.path("points").properties().stream()
                    .mapToDouble(factor -> factor.getValue().asDouble())
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
                .containsExactly(
                        "interpreted",
                        "interpretedSought",
                        "dataVersion",
                        "strategy",
                        "weights",
                        "total",
                        "page",
                        "size",
                        "matches",
                        "included");
        assertThat(Http.each(answer.path("interpreted"), "field")).containsExactly("/25/75");
        assertThat(answer.path("matches")).hasSize(3);
        for (JsonNode match : answer.path("matches")) {
            assertThat(match.path("region").path("country").asString()).isIn("US", "JP");
        }
    }

    @Test
    void aFreeProfileIsExpandedLikeACluster() {
        JsonNode answer = http.post("/api/v1/matches?expand=institutions&fields=institutions", """
                {"fields": [{"field": "/25/75", "weight": 3}], "limit": 1}""")
                .json();
        assertThat(answer.at("/matches/0").propertyNames()).containsExactly("rank", "score", "region", "institutions");
        assertThat(answer.at("/included/institutions").propertyNames())
                .containsExactlyInAnyOrderElementsOf(StreamSupport.stream(
                                answer.at("/matches/0/institutions").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList());
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

    @Test
    void pagesGoOnWhereTheOneBeforeEnds() {
        List<String> all = regions("?limit=15");
        assertThat(regions("?size=5")).isEqualTo(all.subList(0, 5));
        assertThat(regions("?size=5&page=2")).isEqualTo(all.subList(10, 15));
        assertThat(matches("?size=5&page=2").get(0).path("rank").asInt()).isEqualTo(11);
        assertThat(matches("?page=100000&size=1000")).isEmpty();
    }

    @Test
    void everyFormatLinksToTheOtherPages() {
        for (String accept : List.of("application/json", "application/geo+json", "text/csv")) {
            Http.Answer second = http.get(MATCHES + "?size=5&page=1", accept);
            assertThat(second.header("Link"))
                    .as(accept)
                    .contains(
                            "/matches?size=5&page=0>; rel=\"first\"",
                            "/matches?size=5&page=0>; rel=\"prev\"",
                            "/matches?size=5&page=2>; rel=\"next\"");
            assertThat(http.get(MATCHES + "?size=5&page=1", accept).header("Link"))
                    .isEqualTo(second.header("Link"));
        }
    }

    @Test
    void theNextPagesLeadToTheEnd() {
        JsonNode answer = http.get(MATCHES + "?size=100").json();
        int total = answer.path("total").asInt();
        String last = http.get(MATCHES + "?size=100&page=" + (total - 1) / 100).header("Link");
        assertThat(answer.path("size").asInt()).isEqualTo(100);
        assertThat(last).doesNotContain("rel=\"next\"");
        assertThat(matches("?size=100&page=" + (total - 1) / 100)).hasSize((total - 1) % 100 + 1);
    }

    @Test
    void aFreeProfileHasPagesToo() {
        String body = """
                {"fields": [{"field": "/25/75"}], "size": 3, "page": %d}""";
        JsonNode second = http.post("/api/v1/matches", body.formatted(1)).json();
        assertThat(second.path("page").asInt()).isEqualTo(1);
        assertThat(Http.each(second.path("matches"), "rank")).containsExactly("4", "5", "6");
    }

    @Test
    void whyARankSaysWhatSeparatesTheNeighbours() {
        String third = regions("?limit=3").get(2);
        JsonNode answer = http.get(MATCHES + "/" + third + "?lang=en").json();
        assertThat(answer.at("/match/rank").asInt()).isEqualTo(3);
        assertThat(answer.at("/match/region/id").asString()).isEqualTo(third);
        assertThat(answer.path("match").propertyNames()).contains("values", "contacts", "otherProgrammes");
        assertThat(answer.path("included").propertyNames())
                .containsExactly("fields", "programmes", "partnerSides", "institutions", "projects");
        assertThat(Http.each(answer.path("neighbours"), "rank")).containsExactly("1", "2", "4", "5");
        assertThat(answer.at("/neighbours/0/separates")).isNotEmpty();
    }

    private List<String> regions(String query) {
        return StreamSupport.stream(matches(query).spliterator(), false)
                .map(match -> match.at("/region/id").asString())
                .toList();
    }

    private JsonNode matches(String query) {
        return http.get(MATCHES + query).json().path("matches");
    }
}
