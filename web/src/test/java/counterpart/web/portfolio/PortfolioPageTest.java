package counterpart.web.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServedTest
class PortfolioPageTest {

    private final Http http;

    PortfolioPageTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /portfolio                            | Ungenutzte Chancen
        /portfolio?lang=en                    | Untapped opportunities
        /portfolio?continent=AS&pay=own-agency | Kontakte nach Ländern
        /portfolio?continent=XX               | <code>continent=XX</code>
        /portfolio?strategy=open-up           | ?country=US&amp;strategy=open-up
        /portfolio                            | href="/clusters/medicalmountains?country=US"
        /portfolio?lang=en                    | href="/clusters/medicalmountains?country=US&amp;lang=en"
        /portfolio?by=region                  | href="/clusters/medicalmountains/regions/
        /portfolio?country=JP&lang=en         | Clusters and regions: Japan
        /portfolio?country=JP                 | haben dort ungenutzte Chancen
        /portfolio?country=QQ                 | <code>country=QQ</code>
        /portfolio?continent=AF               | href="/portfolio?country=
        /portfolio?by=region                  | Cluster und Regionen
        /portfolio?by=region&continent=NA&lang=en | Clusters and regions
        /portfolio?by=planet                  | <code>by=planet</code>
        """)
    void answers(String path, String text) {
        Http.Answer answer = http.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains(text)
                .doesNotContain("style=\"", "onclick=")
                .doesNotContainPattern("\\?\\?[a-z.]+_(de|en)\\?\\?");
    }

    @Test
    void aCellIsTheBestMatchOfTheClusterInTheCountry() {
        JsonNode row = row("medicalmountains");
        JsonNode american = cell(row, "US");
        JsonNode match = http.get("/api/v1/clusters/medicalmountains/matches?country=US&limit=1")
                .json()
                .path("matches")
                .get(0);
        assertThat(american.at("/region/id").asString())
                .isEqualTo(match.at("/region/id").asString());
        assertThat(american.path("score").asDouble())
                .isEqualTo(match.path("score").asDouble());
    }

    @Test
    void beginsWithWhatTheFiguresSay() {
        JsonNode portfolio = http.get("/api/v1/portfolio?lang=en").json();
        int places = 0;
        for (JsonNode country : portfolio.path("countries")) {
            places += country.path("topTens").asInt();
        }
        JsonNode first = portfolio.path("countries").get(0);
        long without = 0;
        for (JsonNode row : portfolio.path("clusters")) {
            boolean any = false;
            for (JsonNode cell : row.path("cells")) {
                any |= cell.path("contacts").asInt() > 0;
            }
            without += any ? 0 : 1;
        }
        assertThat(http.get("/portfolio?lang=en").body())
                .contains(
                        first.path("topTens").asInt() + " of " + places + " places",
                        first.path("name").asString(),
                        without + " clusters have no contact on record yet")
                .containsSubsequence("id=\"finding\"", "id=\"map\"", "id=\"untapped\"", "id=\"contacts\"");
    }

    @Test
    void aColumnWithOneTextOnlyIsASentence() {
        JsonNode pairs = http.get("/api/v1/portfolio").json().path("untapped");
        Set<String> programmes = new HashSet<>();
        Map<String, Integer> ofCluster = new HashMap<>();
        int shown = 0;
        for (JsonNode pair : pairs) {
            if (shown < 40 && ofCluster.merge(pair.at("/cluster/id").asString(), 1, Integer::sum) <= 3) {
                programmes.add(pair.path("programmes").toString());
                shown++;
            }
        }
        String body = http.get("/portfolio").body();
        assertThat(body.contains("Für alle passt:")).isEqualTo(programmes.size() == 1);
    }

    @Test
    void whatIsUntappedIsStrongAndWithoutContact() {
        JsonNode portfolio = http.get("/api/v1/portfolio").json();
        assertThat(portfolio.path("untapped")).isNotEmpty().allSatisfy(pair -> {
            assertThat(pair.path("rank").asInt()).isLessThanOrEqualTo(10);
            assertThat(pair.path("programmes")).isNotEmpty();
        });
        JsonNode first = portfolio.path("untapped").get(0);
        String contacts = http.get("/api/v1/clusters/" + first.at("/cluster/id").asString())
                .json()
                .path("contacts")
                .toString();
        assertThat(contacts).doesNotContain("\"" + first.at("/region/id").asString() + "\"");
    }

    @Test
    void whatIsShownCanBeDownloaded() {
        Http.Answer countries = http.get("/portfolio/cells.csv");
        assertThat(countries.header("Content-Type")).startsWith("text/csv");
        assertThat(countries.header("Content-Disposition")).contains("counterpart-portfolio-cells.csv");
        assertThat(lines(countries).getFirst())
                .isEqualTo("cluster,cluster_name,column,column_name,country,region,region_name,score,rank,contact");
        JsonNode american = cell(row("medicalmountains"), "US");
        assertThat(lines(countries))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("medicalmountains,")
                        .contains(
                                ",US,",
                                "," + american.at("/region/id").asString() + ",",
                                "," + american.path("score").asString() + ","));
        assertThat(lines(http.get("/portfolio/untapped.csv?continent=AS")))
                .hasSizeGreaterThan(1)
                .hasSizeLessThan(lines(http.get("/portfolio/untapped.csv")).size());
        assertThat(lines(http.get("/portfolio/contacts.csv?lang=en"))).anyMatch(line -> line.startsWith("FR,France,"));
        assertThat(http.get("/portfolio/passwords.csv").status()).isEqualTo(404);
    }

    @Test
    void regionsStandWithTheScoresOfTheMatches() {
        List<String> american = lines(http.get("/portfolio/cells.csv?by=region&continent=NA")).stream()
                .filter(line -> line.startsWith("medicalmountains,"))
                .toList();
        JsonNode matches = http.get("/api/v1/clusters/medicalmountains/matches?continent=NA&limit=30")
                .json()
                .path("matches");
        int shown = 0;
        for (JsonNode match : matches) {
            String region = "," + match.at("/region/id").asString() + ",";
            for (String line :
                    american.stream().filter(one -> one.contains(region)).toList()) {
                assertThat(line).contains("," + match.path("score").asString() + ",");
                shown++;
            }
        }
        assertThat(shown).isGreaterThan(3);
    }

    private static List<String> lines(Http.Answer answer) {
        return answer.body().lines().toList();
    }

    @Test
    void refusesWhatIsNotAllowed() {
        assertThat(http.get("/api/v1/portfolio?strategy=best").status()).isEqualTo(400);
        assertThat(http.get("/api/v1/portfolio?level=region").status()).isEqualTo(400);
    }

    private JsonNode row(String cluster) {
        for (JsonNode row : http.get("/api/v1/portfolio").json().path("clusters")) {
            if (row.at("/cluster/id").asString().equals(cluster)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + cluster);
    }

    private static JsonNode cell(JsonNode row, String country) {
        for (JsonNode cell : row.path("cells")) {
            if (cell.path("country").asString().equals(country)) {
                return cell;
            }
        }
        throw new AssertionError("no cell of " + country);
    }
}
