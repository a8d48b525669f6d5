package counterpart.web.project;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServedTest
class ProjectApiTest {

    private static final String PROJECTS = "/api/v1/projects";

    private final Http http;

    ProjectApiTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void findsProjectsByWords() {
        JsonNode found = http.get(PROJECTS + "?query=implants&size=20").json();
        assertThat(found.path("total").asInt()).isGreaterThan(50);
        assertThat(found.path("items")).hasSize(20);
        assertThat(String.join(" ", Http.each(found.path("items"), "title"))).containsIgnoringCase("implant");
    }

    @Test
    void filtersAreAllMet() {
        JsonNode found =
                http.get(PROJECTS + "?field=/21&region=IE04&from=2023&size=50").json();
        assertThat(found.path("items")).isNotEmpty().allSatisfy(item -> {
            assertThat(item.path("year").asInt()).isGreaterThanOrEqualTo(2023);
            JsonNode project =
                    http.get(PROJECTS + "/" + item.path("id").asString()).json();
            assertThat(Http.each(project.path("fields"), "field")).anyMatch(field -> field.startsWith("/21/"));
            assertThat(Http.each(project.path("institutions"), "region")).contains("IE04");
        });
    }

    @Test
    void ofAClusterComeTheProjectsThatJoinItsWorkWithItsNeeds() {
        JsonNode found =
                http.get(PROJECTS + "?cluster=medicalmountains&region=IE04").json();
        assertThat(Http.each(found.path("items"), "acronym")).contains("M3TiAM");
        assertThat(found.path("total").asInt())
                .isLessThan(
                        http.get(PROJECTS + "?region=IE04").json().path("total").asInt());
    }

    @Test
    void aProjectLeadsToItsDoiAndNamesItsInstitutions() {
        JsonNode project = http.get(PROJECTS + "/101063099?lang=en").json();
        assertThat(project.path("acronym").asString()).isEqualTo("M3TiAM");
        assertThat(project.path("url").asString()).isEqualTo("https://doi.org/10.3030/101063099");
        assertThat(project.path("institutions").get(0).path("role").asString()).isEqualTo("coordinator");
        assertThat(Http.each(project.path("institutions"), "name")).contains("University of Galway");
        assertThat(Http.each(project.path("fields"), "label")).contains("implants");
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        Http.Answer answer =
                http.get(PROJECTS + "?field=/25/999&region=QQ&institution=nobody&cluster=none&from=12&page=-1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Http.each(answer.json().path("errors"), "parameter"))
                .isEqualTo(List.of("page", "field", "region", "institution", "cluster", "from"));
    }

    @Test
    void anUnknownProjectIsNotFound() {
        Http.Answer answer = http.get(PROJECTS + "/1");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("detail").asString()).contains("/api/v1/projects");
    }
}
