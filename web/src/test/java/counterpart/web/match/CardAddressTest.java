package counterpart.web.match;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// The address on a card of the matches page.
@ServedTest
class CardAddressTest {

    private static final Pattern FIRST = Pattern.compile("<dt>First address</dt>");

    private final Http http;

    CardAddressTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void onlyTheFirstAddressOfAMatchIsCalledSo() {
        int shown = 0;
        for (JsonNode cluster : http.get("/api/v1/clusters?size=100").json().path("items")) {
            String id = cluster.path("id").asString();
            int first = 0;
            for (JsonNode match :
                    http.get("/api/v1/clusters/" + id + "/matches").json().path("matches")) {
                first += match.hasNonNull("firstAddress") ? 1 : 0;
            }
            String page = http.get("/clusters/" + id + "?lang=en").body();
            assertThat(FIRST.matcher(page).results().count()).as(id).isEqualTo(first);
            shown += first;
        }
        assertThat(shown).isGreaterThan(100);
    }
}
