package counterpart.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServedTest
class OpenApiTest {

    private static final Path SNAPSHOT = Path.of("src/test/resources/openapi.json");
    private static final String UPDATE = "openapi.update";

    private final Http http;

    OpenApiTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void theApiIsTheCommittedOne() throws IOException {
        String api = http.get("/api/v1/openapi.json").body() + "\n";
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(SNAPSHOT, api);
        }
        assertThat(api)
                .as(
                        "The API differs from web/%s. If that is meant: mvn -pl web -am test -Dtest=OpenApiTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -D%s=true,"
                                + " then npm run generate in clients/typescript",
                        SNAPSHOT, UPDATE)
                .isEqualTo(Files.readString(SNAPSHOT));
    }

    @Test
    void everyOperationIsDescribed() {
        for (JsonNode path : http.get("/api/v1/openapi.json").json().path("paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.path("description").asString())
                        .as(operation.path("operationId").asString())
                        .isNotBlank();
            }
        }
    }

    /// Values of a list belong to its items.
    @Test
    void noListIsAWord() {
        JsonNode schemas = http.get("/api/v1/openapi.json").json().at("/components/schemas");
        assertThat(schemas.findParents("enum"))
                .isNotEmpty()
                .noneMatch(schema -> schema.path("type").asString("").equals("array"));
        assertThat(schemas.at("/MatchFilterRequest/properties/eu/items/enum")).hasSize(3);
    }

    @Test
    void classesOfTheSameNameHaveSchemasOfTheirOwn() {
        JsonNode api = http.get("/api/v1/openapi.json").json();
        assertThat(api.at("/components/schemas/ShortlistItem/properties").propertyNames())
                .contains("title");
        assertThat(api.at("/components/schemas/JudgementItem/properties").propertyNames())
                .contains("judgement");
    }

    @Test
    void everyOperationHasAnExample() {
        for (JsonNode path : http.get("/api/v1/openapi.json").json().path("paths")) {
            for (JsonNode operation : path) {
                if (isFile(operation)) {
                    continue;
                }
                assertThat(operation.at("/responses/200/content/application~1json/example"))
                        .as(operation.path("operationId").asString())
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "clusters, /clusters?size=1",
        "cluster, /clusters/medicalmountains",
        "matches, /clusters/medicalmountains/matches?limit=1",
        "portfolio, /portfolio",
        "gaps, /clusters/medicalmountains/gaps",
        "regions, /regions?size=1",
        "region, /regions/US-MN",
        "regionMatches, /regions/US-MN/matches?limit=1",
        "institutions, /institutions?size=1",
        "fields, /fields?size=1",
        "programmes, /programmes?size=1",
        "data, /data"
    })
    void theExampleHasTheNamesOfARealAnswer(String operation, String path) {
        JsonNode api = http.get("/api/v1/openapi.json").json();
        JsonNode example = api.path("paths").findParents("operationId").stream()
                .filter(node -> node.path("operationId").asString().equals(operation))
                .findFirst()
                .orElseThrow()
                .at("/responses/200/content/application~1json/example");
        assertThat(names(example)).isEqualTo(names(http.get("/api/v1" + path).json()));
    }

    private static boolean isFile(JsonNode operation) {
        return !operation.at("/responses/200/content").has("application/json");
    }

    /// The names in an object and in the first objects of its lists.
    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>(node.propertyNames());
        node.properties().forEach(property -> {
            JsonNode first = property.getValue().path(0);
            first.propertyNames().forEach(name -> names.add(property.getKey() + "." + name));
        });
        return names;
    }
}
