package counterpart.web.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The MCP server, asked by the client of the MCP SDK over HTTP.
@ServedTest
@TestInstance(Lifecycle.PER_CLASS)
class McpServerTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> ARGUMENTS = new TypeReference<>() {};
    private static final String CLUSTER = "medicalmountains";

    private final Http http;
    private final McpSyncClient client;

    McpServerTest(@LocalServerPort int port) {
        http = new Http(port);
        client = McpClient.sync(HttpClientStreamableHttpTransport.builder("http://localhost:" + port)
                        .build())
                .build();
        client.initialize();
    }

    @AfterAll
    void close() {
        client.close();
    }

    @Test
    void theServerSaysWhatItIs() {
        assertThat(client.getServerInfo().name()).isEqualTo("counterpart");
        assertThat(client.getServerInstructions()).contains("find_clusters", "Baden-Württemberg");
        assertThat(client.getServerCapabilities().tools()).isNotNull();
        assertThat(client.getServerCapabilities().resources()).isNotNull();
        assertThat(client.getServerCapabilities().prompts()).isNull();
    }

    @Test
    void everyToolOnlyReadsAndDescribesItsArguments() {
        List<Tool> tools = client.listTools().tools();
        assertThat(tools)
                .extracting(Tool::name)
                .containsExactlyInAnyOrder(
                        "find_clusters", "rank_partner_regions", "explain_match", "search_projects", "list_programmes");
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.description()).hasSizeGreaterThan(80);
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.annotations().destructiveHint()).isFalse();
            JsonNode properties = JSON.valueToTree(tool.inputSchema()).path("properties");
            assertThat(properties.propertyNames()).contains("lang");
            properties.forEach(property -> {
                assertThat(property.path("description").asString()).isNotBlank();
                assertThat(property.path("type").asString()).isIn("string", "integer", "boolean");
            });
        });
        JsonNode size =
                JSON.valueToTree(tool("rank_partner_regions").inputSchema()).at("/properties/size");
        assertThat(size.path("maximum").asInt()).isEqualTo(50);
        assertThat(JSON.valueToTree(tool("rank_partner_regions").inputSchema()).at("/properties/area/enum"))
                .hasSize(3);
        assertThat(tool("explain_match").inputSchema().get("required")).isEqualTo(List.of("cluster", "region"));
    }

    private Tool tool(String name) {
        return client.listTools().tools().stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void clustersAreFoundAsByTheApi() {
        CallToolResult found = call("find_clusters", Map.of("query", "medical technology", "size", 3, "lang", "en"));
        assertSameAsApi(found, "/api/v1/clusters?query=medical%20technology&size=3&lang=en");
        assertThat(text(found)).contains(CLUSTER + ": ").contains("Data version ");
        assertThat(structured(found).path("sources")).isNotEmpty();
    }

    @Test
    void regionsAreRankedForAClusterAsByTheApi() {
        CallToolResult ranked = call(
                "rank_partner_regions",
                Map.of("cluster", CLUSTER, "size", 5, "area", "overseas", "onePerCountry", true, "lang", "en"));
        assertSameAsApi(
                ranked, "/api/v1/clusters/" + CLUSTER + "/matches?size=5&area=overseas&onePerCountry=true&lang=en");
        assertThat(text(ranked))
                .startsWith("Partner regions for MedicalMountains")
                .contains("\n1. ", "\n5. ");
        JsonNode sources = structured(ranked).path("sources");
        assertThat(sources)
                .isNotEmpty()
                .allSatisfy(
                        source -> assertThat(source.path("title").asString()).isNotBlank());
        assertThat(Http.each(sources, "id")).contains("cordis-horizon");
    }

    @Test
    void regionsAreRankedForADescriptionAsByTheApi() {
        String words = "printed electronics for sensor foils";
        CallToolResult ranked = call("rank_partner_regions", Map.of("text", words, "size", 2, "lang", "en"));
        JsonNode expected = http.post("/api/v1/matches", "{\"text\": \"" + words + "\", \"size\": 2, \"lang\": \"en\"}")
                .json();
        assertThat(structured(ranked).path("result")).isEqualTo(expected);
        assertThat(text(ranked)).startsWith("Partner regions for the description");
    }

    @Test
    void aMatchIsExplainedAsByTheApi() {
        CallToolResult explained = call("explain_match", Map.of("cluster", CLUSTER, "region", "US-MN", "lang", "en"));
        assertSameAsApi(explained, "/api/v1/clusters/" + CLUSTER + "/matches/US-MN?lang=en");
        assertThat(text(explained)).startsWith("Minnesota for MedicalMountains").contains("Points: ");
    }

    @Test
    void projectsAreSearchedAsByTheApi() {
        CallToolResult found =
                call("search_projects", Map.of("query", "implants", "region", "IE04", "from", 2022, "size", 2));
        assertSameAsApi(found, "/api/v1/projects?query=implants&region=IE04&from=2022&size=2");
        assertThat(Http.each(structured(found).path("sources"), "id")).containsExactly("cordis-horizon");
    }

    @Test
    void programmesOfAPairAreListedAsByTheApi() {
        CallToolResult found = call("list_programmes", Map.of("cluster", CLUSTER, "region", "US-MN", "size", 3));
        assertSameAsApi(found, "/api/v1/programmes?cluster=" + CLUSTER + "&region=US-MN&size=3");
        assertThat(Http.each(structured(found).path("sources"), "url")).allMatch(page -> page.startsWith("http"));
    }

    @Test
    void answersAreInTheLanguageAskedForElseInGerman() {
        assertThat(text(call("find_clusters", Map.of("size", 1)))).contains("Datenstand ");
        assertThat(text(call("find_clusters", Map.of("size", 1, "lang", "en")))).contains("Data version ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rank_partner_regions | {"cluster": "medicalmountain", "lang": "en"}      | medicalmountains
            rank_partner_regions | {"lang": "en"}                                    | either cluster or text
            rank_partner_regions | {"cluster": "biorn", "text": "optics", "lang": "en"} | either cluster or text
            rank_partner_regions | {"text": "qqqq zzzz", "lang": "en"}               | words that name a technology
            rank_partner_regions | {"clusters": "biorn", "lang": "en"}               | cluster, text, strategy, area
            rank_partner_regions | {"cluster": "biorn", "size": 51, "lang": "en"}    | maximum value of 50
            rank_partner_regions | {"cluster": "biorn", "area": "moon", "lang": "en"} | "all", "europe", "overseas"
            rank_partner_regions | {"cluster": "biorn", "country": "XX", "lang": "en"} | ISO 3166-1 codes
            rank_partner_regions | {"cluster": {"id": 1}, "lang": "en"}              | string expected
            rank_partner_regions | {"cluster": "biorn", "country": ["JP"], "lang": "en"} | string expected
            explain_match        | {"cluster": "biorn", "lang": "en"}                | required property 'region'
            explain_match        | {"cluster": "biorn", "region": "FI1", "lang": "en"} | several regions
            explain_match        | {"cluster": "nobody", "region": "US-MN", "lang": "en"} | an id from
            search_projects      | {"from": 1066, "lang": "en"}                      | minimum value of 1950
            list_programmes      | {"cluster": "biorn", "region": "US-MN", "on": "tomorrow", "lang": "en"} | a date such as
            """)
    void aWrongArgumentIsAnErrorOfTheToolThatSaysWhatIsAllowed(String tool, String arguments, String allowed) {
        CallToolResult refused = call(tool, JSON.readValue(arguments, ARGUMENTS));
        assertThat(refused.isError()).isTrue();
        assertThat(text(refused)).contains(allowed).doesNotContain("Exception");
    }

    @Test
    void anUnknownToolIsAnErrorThatNamesTheTools() {
        assertThatThrownBy(() -> call("rank_everything", Map.of()))
                .isInstanceOf(McpError.class)
                .hasMessageContaining("rank_partner_regions");
    }

    @Test
    void methodsAndSourcesCanBeRead() {
        List<Resource> resources = client.listResources().resources();
        assertThat(resources)
                .extracting(Resource::uri)
                .containsExactlyInAnyOrder(
                        "counterpart://methods/de",
                        "counterpart://methods/en",
                        "counterpart://sources/de",
                        "counterpart://sources/en");
        assertThat(read("counterpart://methods/en")).contains("The ranking rewards completion", "| Complementarity |");
        assertThat(read("counterpart://sources/de")).contains("`cordis-horizon`", "Datenstand ");
        assertThatThrownBy(() -> read("counterpart://secrets")).isInstanceOf(McpError.class);
    }

    private String read(String uri) {
        return ((TextResourceContents)
                        client.readResource(ReadResourceRequest.builder(uri).build())
                                .contents()
                                .getFirst())
                .text();
    }

    private CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }

    private static JsonNode structured(CallToolResult result) {
        return JSON.valueToTree(result.structuredContent());
    }

    private void assertSameAsApi(CallToolResult result, String address) {
        assertThat(result.isError()).isFalse();
        assertThat(structured(result).path("result"))
                .isEqualTo(http.get(address).json());
        assertThat(structured(result).path("dataVersion"))
                .isEqualTo(http.get("/api/v1/data").json().path("version"));
    }
}
