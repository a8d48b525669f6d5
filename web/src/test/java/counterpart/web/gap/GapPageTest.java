package counterpart.web.gap;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServedTest
class GapPageTest {

    private static final String GAPS = "/clusters/medicalmountains/gaps";

    private final Http http;

    GapPageTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /clusters/medicalmountains/gaps                      | von 6 Feldern ab
                    /clusters/medicalmountains/gaps?lang=en              | of 6 fields
                    /clusters/medicalmountains/gaps?holds=all            | <code>holds=all</code>
                    /clusters/medicalmountains/gaps?country=LU           | Felder deckt niemand ab
                    /match/gaps?text=Implantate                          | nennt nichts Gesuchtes
                    /match/gaps?sought=/25/75:3&sought=/23/43:1          | von 2 Feldern ab
                    /match/gaps                                          | Ihr Cluster in eigenen Worten
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
    void anUnknownClusterIsAPageThatHelps() {
        assertThat(http.get("/clusters/nobody/gaps", "text/html").status()).isEqualTo(404);
    }

    @Test
    void saysWhoComesNearestToWhatNobodyHolds() {
        assertThat(http.get(GAPS + "?country=LU").body()).contains("Am nächsten kommt Luxemburg");
    }

    @Test
    void carriesTheQuestionToTheMatchesAndTheComparison() {
        String body = http.get(GAPS + "?continent=AS&strategy=open-up").body();
        assertThat(body).contains("/clusters/medicalmountains?strategy=open-up&amp;continent=AS");
    }
}
