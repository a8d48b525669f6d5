package counterpart.web.match;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A profile in own words, divided into what one can do and what one looks for.
@ServedTest
class StatedProfilePageTest {

    private static final String TEXT =
            "Wir entwickeln chirurgische Instrumente und Implantate und suchen Partner für Robotik.";

    private final Http http;

    StatedProfilePageTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void showsWhatIsOwnedAndWhatIsSought() {
        String body = page(TEXT);
        assertThat(side(body, "sought")).contains(">Robotik<").doesNotContain(">Implantate<");
        assertThat(side(body, "own")).contains(">Implantate<").doesNotContain(">Robotik<");
    }

    @Test
    void aFieldMovesToTheOtherSideByALink() {
        String body = page(TEXT);
        Matcher move = Pattern.compile("id=\"split-move-sought[^\"]*\" href=\"([^\"]+)\"")
                .matcher(side(body, "sought"));
        assertThat(move.find()).isTrue();
        String moved = http.get(move.group(1).replace("&amp;", "&")).body();
        assertThat(side(moved, "own")).contains(">Robotik<");
        assertThat(side(moved, "sought")).doesNotContain(">Robotik<");
        assertThat(moved).contains("<p class=\"quoted\">Wir entwickeln");
    }

    @Test
    void aFieldOnBothSidesIsExplained() {
        assertThat(http.get("/match?fields=/25/63:3&sought=/25/63:2").body()).contains("Auf beiden Seiten: ");
        assertThat(http.get("/match?fields=/25/63:3&sought=/25/67:2").body()).doesNotContain("Auf beiden Seiten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/match?fields=/25/63:3", "/clusters/medicalmountains?strategy=complement"})
    void wordsThatNameNoFieldAreAnswered(String address) {
        for (String form : List.of("", "&form=1")) {
            assertThat(http.get(address + "&addSought=xyzzy" + form).body())
                    .contains("„xyzzy“ kennen wir nicht als Technologiefeld", "Alle Technologiefelder ansehen");
        }
        String body = http.get(address + "&addSought=Robqqqqtik&form=1").body();
        assertThat(body).contains("Ähnlich heißen:");
        Matcher offer = Pattern.compile("href=\"([^\"]+)\"><span aria-hidden=\"true\">\\+ </span><span>Robotik</span>")
                .matcher(body);
        assertThat(offer.find()).isTrue();
        assertThat(offer.group(1)).contains("sought=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void theExamplesHaveBothSides(String language) {
        Matcher example = Pattern.compile("<a href=\"(/match\\?text=[^\"]+)\"")
                .matcher(http.get("/?lang=" + language).body());
        int examples = 0;
        while (example.find()) {
            String body = http.get(example.group(1).replace("&amp;", "&")).body();
            assertThat(side(body, "own")).as(example.group(1)).contains("class=\"chip\"");
            assertThat(side(body, "sought")).as(example.group(1)).contains("class=\"chip\"");
            examples++;
        }
        assertThat(examples).isEqualTo(3);
    }

    private String page(String text) {
        return http.get("/match?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .body();
    }

    private static String side(String body, String side) {
        int start = body.indexOf("id=\"split-" + side + "\"");
        return body.substring(start, body.indexOf("</dd>", start));
    }
}
