package counterpart.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import tools.jackson.databind.JsonNode;

@ServedTest
class ApiDocPageTest {

    private final Http http;

    ApiDocPageTest(@LocalServerPort int port) {
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
    void everyOperationAndParameterHasAGermanText() throws Exception {
        Properties german = texts("de");
        for (JsonNode path : http.get("/api/v1/openapi.json").json().path("paths")) {
            for (JsonNode operation : path) {
                String id = operation.path("operationId").asString();
                assertThat(german).containsKey("api.op." + id);
                if (operation.has("description")) {
                    assertThat(german).containsKey("api.more." + id);
                }
                for (JsonNode parameter : operation.path("parameters")) {
                    assertThat(german)
                            .containsKey("api.in." + parameter.path("name").asString());
                }
            }
        }
    }

    @Test
    void theEnglishPageSaysOfAParameterWhatTheDescriptionForProgramsSays() throws Exception {
        Properties english = texts("en");
        for (JsonNode path : http.get("/api/v1/openapi.json").json().path("paths")) {
            for (JsonNode operation : path) {
                String id = operation.path("operationId").asString();
                for (JsonNode parameter : operation.path("parameters")) {
                    String name = parameter.path("name").asString();
                    String everywhere = english.getProperty("api.in." + name);
                    String said = english.getProperty("api.in." + id + "." + name, everywhere);
                    if (parameter.has("description")) {
                        assertThat(said)
                                .as("%s of %s", name, id)
                                .isEqualTo(parameter.path("description").asString());
                    }
                }
            }
        }
    }

    private static Properties texts(String language) throws IOException {
        return PropertiesLoaderUtils.loadProperties(
                new ClassPathResource("counterpart/web/layout/messages_" + language + ".properties"));
    }
}
