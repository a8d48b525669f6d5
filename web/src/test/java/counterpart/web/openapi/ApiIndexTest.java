package counterpart.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServedTest
class ApiIndexTest {

    private final Http http;

    ApiIndexTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void everyAddressOfTheIndexAnswers() {
        JsonNode links = http.get("/api/v1").json().path("links");
        assertThat(links.size()).isGreaterThan(8);
        links.forEach(link -> assertThat(http.get(link.asString()).status())
                .as(link.asString())
                .isEqualTo(200));
    }

    @Test
    void itNamesTheDataOfTheOtherAnswers() {
        assertThat(http.get("/api/v1").json().path("dataVersion"))
                .isEqualTo(http.get("/api/v1/data").json().path("version"));
    }
}
