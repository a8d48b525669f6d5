package counterpart.web.gap;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServedTest
class GapApiTest {

    private static final String GAPS = "/api/v1/clusters/medicalmountains/gaps";

    private final Http http;

    GapApiTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void theChosenRegionsHoldAllThatAnybodyHolds() {
        JsonNode cover = http.get(GAPS + "?lang=en").json();
        Set<String> wanted = new HashSet<>();
        Set<String> held = new HashSet<>();
        cover.path("goals").forEach(goal -> {
            if (goal.path("holders").asInt() > 0) {
                wanted.add(goal.path("field").asString());
            }
        });
        cover.path("regions").forEach(region -> held.addAll(Http.each(region.path("holds"), "field")));
        assertThat(held).containsAll(wanted);
        assertThat(cover.path("exact").asBoolean()).isTrue();
        assertThat(cover.path("holds").asString()).isEqualTo("tenth");
    }

    @Test
    void askingLessNeverNeedsMoreRegions() {
        List<Integer> needed = List.of("half", "quarter", "tenth").stream()
                .map(holds -> http.get(GAPS + "?holds=" + holds)
                        .json()
                        .path("regions")
                        .size())
                .toList();
        assertThat(needed).isSorted();
    }

    @Test
    void theFiltersOfTheMatchesHold() {
        JsonNode cover = http.get(GAPS + "?continent=AS&strategy=open-up").json();
        assertThat(cover.path("regions")).isNotEmpty();
        cover.path("regions")
                .forEach(region -> assertThat(
                                region.path("region").path("country").asString())
                        .isIn(
                                "JP", "KR", "CN", "TW", "IN", "SG", "IL", "TR", "AE", "SA", "VN", "TH", "MY", "ID",
                                "KZ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"holds=third", "limit=3", "strategy=best", "continent=XX", "weights=ties:-1"})
    void whatIsNotAllowedIsRefused(String parameter) {
        Http.Answer answer = http.get(GAPS + "?" + parameter);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void anUnknownClusterIsNamed() {
        assertThat(http.get("/api/v1/clusters/nobody/gaps").status()).isEqualTo(404);
    }
}
