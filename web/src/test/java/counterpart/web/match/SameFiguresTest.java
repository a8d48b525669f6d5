package counterpart.web.match;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Pages show the points of the API, to a tenth.
@ServedTest
class SameFiguresTest {

    private static final String CLUSTER = "/clusters/medicalmountains";
    private static final Pattern SHOWN = Pattern.compile("<dd>([0-9.]+) of [0-9]+</dd>");

    private final Http http;

    SameFiguresTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void pointsOfAMatchAreRoundedOnce() {
        for (JsonNode match :
                http.get("/api/v1" + CLUSTER + "/matches?limit=30").json().path("matches")) {
            String region = match.path("region").path("id").asString();
            List<String> shown = SHOWN.matcher(http.get(CLUSTER + "/regions/" + region + "?lang=en")
                            .body())
                    .results()
                    .map(found -> found.group(1))
                    .filter(points -> !points.equals("0.0"))
                    .toList();
            assertThat(shown)
                    .as(region)
                    .isNotEmpty()
                    .containsExactlyElementsOf(match.path("points").values().stream()
                            .map(points -> tenths(points.asDouble()))
                            .filter(points -> !points.equals("0.0"))
                            .toList());
        }
    }

    private static String tenths(double points) {
        NumberFormat format = NumberFormat.getInstance(Locale.ENGLISH);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(points);
    }
}
