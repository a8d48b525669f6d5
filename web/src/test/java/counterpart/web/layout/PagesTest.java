package counterpart.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServedTest
class PagesTest {

    private static final String CLUSTER = "/clusters/medicalmountains";

    private final Http http;

    PagesTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /                                        | Wer hat, was Ihrem Cluster fehlt?
                    /?lang=en                                | Who has what your cluster lacks?
                    /clusters/medicalmountains               | Erste Adresse
                    /clusters/medicalmountains?lang=en       | First address
                    /clusters/medicalmountains/regions/FI1D  | Das bringt die Region mit
                    /match/regions/FI1D?fields=/25/75:3&lang=en | What they add
                    /suggest/regions?region=bret             | Bretagne
                    /match                                   | Ihr Cluster in eigenen Worten
                    /match?text=Implantate                   | Ihr eigenes Profil
                    /match?text=qqqq+zzzz                    | kein Technologiefeld erkannt
                    /search                                  | Suche
                    /search?q=laser                          | Technologiefelder
                    /search?q=eurostars                      | /programmes/eurostars-3
                    /search?q=qqqqqqqq                       | Dazu ist nichts verzeichnet
                    /suggest?q=laser                         | Laser
                    /suggest/fields?addOwn=laser             | <option
                    /regions/US-MN                           | Minnesota
                    /regions/us-mn?lang=en                   | Which clusters fit
                    /method                                  | Quellen und Lizenzen
                    /method?lang=en                          | What the data covers
                    /imprint                                 | noch kein Betreiber eingetragen
                    /imprint?lang=en                         | Nobody is named yet
                    /privacy                                 | laden nichts von anderen Servern
                    /privacy?lang=en                         | load nothing from other servers
                    /robots.txt                              | Disallow: /api/
                    """)
    void aPageAnswers(String path, String text) {
        Http.Answer answer = http.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains(text);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/clusters/nobody", "/regions/XX99", "/regions/FI1", "/clusters/"})
    void whatIsMissingIsExplained(String path) {
        Http.Answer answer = http.get(path, "text/html");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("Diese Seite gibt es nicht", "role=\"search\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/clusters/medicalmountain, /clusters/medicalmountains",
        "/regions/Minnesotta, /regions/US-MN",
        "/photonik, /clusters/photonics-bw"
    })
    void aMistypedAddressLeadsToWhatWasMeant(String path, String meant) {
        Http.Answer answer = http.get(path, "text/html");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("Meinten Sie?", "href=\"" + meant + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strategy=best",
                "weights=ties:-1",
                "weights=x",
                "w.ties=NaN",
                "country=XX",
                "continent=Asia",
                "eu=yes",
                "contacts=some",
                "exclude=XX",
                "programme=lottery",
                "minParticipations=-1",
                "limit=0",
                "limit=ten",
                "onePerCountry=1",
                "fields=optics",
                "fields=/99:1",
                "sought=/25/75:0"
            })
    void whatIsNotUnderstoodIsLeftOutAndNamed(String parameter) {
        Http.Answer answer = http.get(CLUSTER + "?" + parameter);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Nicht verstanden", "<code>" + parameter + "</code>");
    }

    @Test
    void anAddressThatCannotBeDecodedStillGetsAPage() {
        Http.Answer answer = http.get("/search?q=%20%ff");
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.body()).contains("</html>").doesNotContain("Exception");
    }

    @Test
    void theFormLeadsToTheShortestAddress() {
        Http.Answer answer = http.get(CLUSTER
                + "?form=1&strategy=complement&continent=&country=JP&onePerCountry=&limit=10&lang=en&fields=/25/75:3");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(CLUSTER + "?fields=/25/75:3&country=JP&lang=en");
    }

    @Test
    void aFieldIsAddedByItsName() {
        Http.Answer answer = http.get(CLUSTER + "?form=1&fields=/25/75:3&addSought=quantum+physics");
        assertThat(answer.header("Location")).contains("sought=/23/43");
    }

    @Test
    void theAddressHoldsTheWholeQuestion() {
        String question = "?strategy=open-up&continent=AS&contacts=none&limit=5&onePerCountry=true";
        String body = http.get(CLUSTER + question).body();
        assertThat(body.split("class=\"card-match\"", -1)).hasSize(6);
        assertThat(body).contains("href=\"" + CLUSTER + question.replace("&", "&amp;") + "&amp;lang=en\"");
    }

    @Test
    void severalCountriesCanBeChosenAndEachLiftedAgain() {
        String body = http.get(CLUSTER + "?country=JP&country=US&minParticipations=20")
                .body();
        assertThat(body)
                .contains("href=\"" + CLUSTER + "?minParticipations=20&amp;country=US\"")
                .contains("href=\"" + CLUSTER + "?minParticipations=20&amp;country=JP\"")
                .contains("href=\"" + CLUSTER + "?country=JP&amp;country=US\"")
                .contains("gefilterten Regionen");
    }

    @Test
    void anotherStrategyKeepsTheWeightsThatWereSet() {
        String body = http.get(CLUSTER + "?weights=complementarity:20,soughtCoverage:12,commonGround:18,excellence:20,"
                        + "ties:40,proximity:2,contacts:6,particularity:22")
                .body();
        assertThat(body)
                .contains("?strategy=likely&amp;weights=complementarity:11,commonGround:5,excellence:48,ties:40,"
                        + "proximity:15,mutualBenefit:2\"")
                .contains("Strategie: 0");
    }

    @Test
    void otherWeightsShowHowFarTheyMoveARegion() {
        assertThat(http.get(CLUSTER + "?weights=proximity:1").body()).contains("class=\"moved up\"");
        assertThat(http.get(CLUSTER).body()).doesNotContain("class=\"moved");
    }

    @Test
    void theHeadOfTheListIsSaidToBeFirmOrNot() {
        assertThat(http.get(CLUSTER).body()).containsPattern("in 1?[0-9] von 14 Fällen dieselben");
    }

    @Test
    void oneCountryTooManyIsSaidWithAWayOut() {
        assertThat(http.get(CLUSTER + "?continent=NA&limit=50").body())
                .contains(
                        "liegen in einem Land (Vereinigte Staaten)",
                        "?continent=NA&amp;limit=50&amp;onePerCountry=true\"");
        assertThat(http.get(CLUSTER + "?continent=NA&limit=50&onePerCountry=true")
                        .body())
                .doesNotContain("liegen in einem Land");
    }

    @Test
    void aFieldIsRemovedByALinkAndTheLastOneStays() {
        String two = http.get(CLUSTER + "?fields=/25/75:3&fields=/23/43:1").body();
        assertThat(two).contains("class=\"remove\" href=\"" + CLUSTER + "?fields=/23/43:1\"");
        assertThat(http.get(CLUSTER + "?fields=/25/75:3").body()).doesNotContain("class=\"remove\"");
    }

    @Test
    void aPageNeedsNoInlineCode() {
        assertThat(http.get(CLUSTER).body())
                .doesNotContain("style=\"", "<style", "onclick=", "${")
                .doesNotContainPattern("<script(?![^>]*src=\"/)")
                .doesNotContainPattern("\\?\\?[a-z.]+_(de|en)\\?\\?");
    }

    @Test
    void aChartIsATableForThoseWithoutScripts() {
        String network = figure(http.get("/fields/23/47/297").body(), "<figure class=\"chart\"");
        assertThat(network).contains("<details open", "data-chart=\"network\"", "role=\"img\"");
        assertThat(network.split("<th scope=\"row\"", -1)).hasSizeGreaterThan(4);
    }

    @Test
    void theChartOfOpportunitiesIsAPictureAndATable() {
        String chart = figure(http.get(CLUSTER + "?limit=3").body(), "<figure class=\"opportunity\"");
        assertThat(chart).contains("<svg class=\"plot-picture\"", "<details>");
        assertThat(chart.split("<th scope=\"row\"", -1)).hasSize(4);
    }

    private static String figure(String body, String start) {
        return body.substring(body.indexOf(start), body.indexOf("</figure>", body.indexOf(start)));
    }

    @Test
    void theChartLibraryIsKeptForever() {
        Matcher file = Pattern.compile("/echarts/echarts\\.min-[0-9a-f]{32}\\.js")
                .matcher(http.get("/").body());
        assertThat(file.find()).isTrue();
        assertThat(http.get(file.group()).header("Cache-Control")).contains("immutable");
    }

    @Test
    void staticFilesAreKeptForever() {
        Matcher sheet = Pattern.compile("/assets/counterpart-[0-9a-f]{32}\\.css")
                .matcher(http.get("/").body());
        assertThat(sheet.find()).isTrue();
        assertThat(http.get(sheet.group()).header("Cache-Control")).contains("immutable");
    }
}
