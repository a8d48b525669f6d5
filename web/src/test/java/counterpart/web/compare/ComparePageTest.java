package counterpart.web.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServedTest
class ComparePageTest {

    private static final String THREE = "/compare?cluster=medicalmountains&region=US-MN&region=IE06&region=FI1B";

    private final Http http;

    ComparePageTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /compare                                                              | Für welchen Cluster
                    /compare?cluster=nobody                                               | <code>cluster=nobody</code>
                    /compare?cluster=biorn                                                | Welche Regionen möchten Sie vergleichen?
                    /compare?cluster=biorn&region=US-MN                                   | Welche Regionen möchten Sie vergleichen?
                    /compare?cluster=biorn&region=US-MN&region=FI1B                       | Zwei Regionen im Vergleich
                    /compare?cluster=biorn&region=US-MN&region=FI1B&region=XX99           | <code>region=XX99</code>
                    /compare?text=Implantate&region=us-mn,fi1b                            | Zwei Regionen im Vergleich
                    /compare?fields=/25/75:3&region=US-MN&region=FI1B&lang=en             | Two regions compared
                    """)
    void answers(String path, String text) {
        Http.Answer answer = http.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains(text)
                .doesNotContain("style=\"", "onclick=")
                .doesNotContainPattern("\\?\\?[a-z.]+_(de|en)\\?\\?");
    }

    /// A bar is as long as the figure beside it says: full at "2.0 of 2".
    @Test
    void barsAgreeWithTheirFigures() {
        List<MatchResult> bars = Pattern.compile(
                        "<span>([0-9.]+) of ([0-9]+)</span>[\\s\\S]*?class=\"f-[^\"]*\" width=\"([0-9.]+)\"")
                .matcher(http.get(THREE + "&lang=en").body())
                .results()
                .toList();
        assertThat(bars)
                .hasSizeGreaterThan(15)
                .allSatisfy(bar -> assertThat(Double.parseDouble(bar.group(3)))
                        .isCloseTo(
                                100 * Double.parseDouble(bar.group(1)) / Double.parseDouble(bar.group(2)),
                                within(0.01)));
    }

    @Test
    void setsTheRegionsInTheOrderAskedFor() {
        String body = http.get(THREE).body();
        assertThat(body).containsSubsequence("/regions/US-MN", "/regions/IE06", "/regions/FI1B");
        assertThat(body).contains("Punkte nach Kriterien", "Nur hier", "Wen Sie anrufen können", "Datenlage");
    }

    @Test
    void leavesOutTheFifthAndSaysSo() {
        String body = http.get(THREE + "&region=US-CA&region=ES30").body();
        assertThat(body).contains("Vier Regionen im Vergleich", "Gezeigt werden die ersten vier");
    }

    @Test
    void carriesTheQuestionAlong() {
        String body = http.get(THREE + "&strategy=open-up&sought=/23/43:2").body();
        assertThat(body)
                .contains("name=\"strategy\" value=\"open-up\"", "name=\"sought\" value=\"/23/43:2\"")
                .contains("/clusters/medicalmountains?sought=/23/43:2&amp;strategy=open-up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&lang=en"})
    void takingARegionOutLeavesTheOthers(String lang) {
        assertThat(http.get(THREE + lang).body())
                .contains("/compare?cluster=medicalmountains&amp;region=IE06&amp;region=FI1B"
                        + lang.replace("&", "&amp;"));
    }
}
