package counterpart.web.pages.docs;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import tools.jackson.databind.JsonNode;

@ServedTest
class ApiPagesTest {

    private final Http http;

    ApiPagesTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api?lang=en"})
    void everyOperationIsDescribedAndNothingIsLoadedFromElsewhere(String address) {
        String page = http.get(address).body();
        for (JsonNode path : http.get("/api/v1/openapi.json").json().path("paths")) {
            for (JsonNode operation : path) {
                assertThat(page)
                        .contains("id=\"op-" + operation.path("operationId").asString() + "\"");
            }
        }
        assertThat(page).doesNotContainPattern("(src|href)=\"(https?:)?//").doesNotContain("??");
    }

    @Test
    void everyOperationHasAGermanSummary() throws Exception {
        Properties german = PropertiesLoaderUtils.loadProperties(
                new ClassPathResource("counterpart/web/pages/messages_de.properties"));
        for (JsonNode path : http.get("/api/v1/openapi.json").json().path("paths")) {
            for (JsonNode operation : path) {
                assertThat(german)
                        .containsKey("api.op." + operation.path("operationId").asString());
            }
        }
    }
}
