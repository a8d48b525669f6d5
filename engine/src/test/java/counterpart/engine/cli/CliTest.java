package counterpart.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.World;
import counterpart.engine.model.Institution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CliTest {

    private final World world = new World()
            .cluster(World.cluster("batteries-bw", World.doingAndSeeking("batteries", "mining")))
            .alias("SE3", "SE31", "SE33")
            .alias("SEZZ", "SE33");

    CliTest() {
        world.region("SE33").strongIn("mining").strongIn("batteries", 2);
        world.region("SE31").strongIn("care");
        world.region("US-MN").strongIn("surgery");
    }

    @Test
    void proposesRegionsInATableWithTheirSentences() {
        Console console = run("match", "batteries-bw", "--lang", "en");
        assertThat(console.exitCode()).isZero();
        assertThat(console.out().get(0)).startsWith("Cluster batteries-bw: 3 of 3 regions, strategy complement");
        assertThat(console.out().get(1)).matches("Rank +Score +Region +Id +brings +whom to call");
        assertThat(console.out().get(2)).matches(" +1 +[0-9.]+ +Region SE33 +SE33 .*mining.*University of SE33.*");
        assertThat(console.text()).contains("\n1  Region SE33\n");
    }

    @Test
    void namesClusterOrganisationsBeforeWhoHoldsTheField() {
        world.region("SE33")
                .strongIn("mining")
                .claims("Mining Cluster", Institution.Type.CLUSTER_ORGANISATION, "mining");
        Console console = run("match", "batteries-bw", "--lang", "en", "--country", "SE", "--limit", "1");
        assertThat(console.out().get(2)).endsWith("Mining Cluster, University of SE33");
        assertThat(console.out()).contains("> Mining Cluster");
    }

    @Test
    void tellsWhoTheMembersAreAndWhatTheyLack(@TempDir Path folder) throws IOException {
        world.region("DE11").holds("Institute of Batteries", Institution.Type.RESEARCH_INSTITUTE, "batteries", 4);
        world.related("batteries", "copper mining", 8);
        Path members = folder.resolve("members.csv");
        Files.writeString(members, "Firma;Ort\nInstitute of Batteries;City\nUnknown Limited;Ulm\n");
        Console console = run("profile", "--members", members.toString(), "--lang", "en");
        assertThat(console.exitCode()).isZero();
        assertThat(console.out()).contains("Recognised: 1", "Not recognised: 1");
        assertThat(console.text()).contains("de11-institute-of-batteries", "Unknown Limited");
        assertThat(console.text()).containsSubsequence("Fields\n", "batteries", "Gaps\n", "copper mining");
        JsonNode json = JsonMapper.shared()
                .readTree(run("profile", "--members", members.toString(), "--json")
                        .text());
        assertThat(json.propertyNames()).containsExactly("recognised", "unrecognised", "fields", "gaps");
        assertThat(json.at("/unrecognised/0/input/city").asString()).isEqualTo("Ulm");
    }

    @Test
    void tellsWhatATextSaysThatAClusterHasAndNeeds() {
        Console console =
                run("profile", "--text", "We make batteries and are looking for copper mining.", "--lang", "en");
        assertThat(console.exitCode()).isZero();
        assertThat(console.text()).containsSubsequence("Own fields", "batteries", "Sought fields", "copper mining");
        assertThat(run("profile").exitCode()).isEqualTo(2);
    }

    @Test
    void saysWhenAListOfMembersCannotBeRead(@TempDir Path folder) {
        Console console = run("profile", "--members", folder.resolve("none.csv").toString());
        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.err()).contains("none.csv: cannot be read").doesNotContain("Exception");
    }

    @Test
    void speaksGermanUnlessAskedForEnglish() {
        assertThat(run("match", "batteries-bw").out().get(1)).startsWith("Rang  Punkte  Region");
    }

    @Test
    void keepsToTheCountriesAskedFor() {
        Console console = run("match", "BATTERIES-BW", "--country", "us,no", "--json");
        JsonNode matches = JsonMapper.shared().readTree(console.text()).path("matches");
        assertThat(matches)
                .extracting(match -> match.at("/region/id").asString())
                .containsExactly("US-MN");
    }

    @Test
    void writesTheJsonOfTheApi() {
        JsonNode json = JsonMapper.shared()
                .readTree(run("match", "batteries-bw", "--json", "--limit", "1").text());
        assertThat(json.propertyNames())
                .containsExactly("cluster", "clusterState", "dataVersion", "strategy", "weights", "total", "matches");
        assertThat(json.path("matches")).hasSize(1);
    }

    @Test
    void listsClusters() {
        assertThat(run("clusters").text()).contains("batteries-bw", "Cluster batteries-bw", "1 Cluster");
        assertThat(run("clusters", "--json").text()).contains("\"total\" : 1");
    }

    @Test
    void showsARegionByAnOlderCodeInAnyCase() {
        Console console = run("region", "sezz");
        assertThat(console.out().get(0)).isEqualTo("Region SE33 (SE33), SE");
        assertThat(console.text()).contains("batteries (de)", "University of SE33", "batteries-bw");
    }

    @Test
    void showsARegionAsJson() {
        assertThat(run("region", "US-MN", "--json").text()).contains("\"id\" : \"US-MN\"");
    }

    @Test
    void namesTheRegionsOfACodeThatStandsForSeveral() {
        Console console = run("region", "SE3");
        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).contains("SE3 stands for several regions: SE31, SE33.");
    }

    @Test
    void understandsFields() {
        assertThat(run("field", "copper", "mining").text()).contains("/2/21/211");
        assertThat(run("field", "mining", "--json").text()).contains("\"confidence\"");
    }

    @Test
    void saysSoWhenATextNamesNoField() {
        Console console = run("field", "qqqq", "--lang", "en");
        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.text()).isEqualTo("No technology field recognised.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    mtch batteries-bw                      | There is no command 'mtch'. Did you mean 'match'?
                    match baterries-bw                     | There is no cluster 'baterries-bw'. Did you mean 'batteries-bw'?
                    match batteries-bw --limt=3            | There is no option '--limt'. Did you mean '--limit'?
                    match batteries-bw --strategy likly    | There is no strategy 'likly'. Did you mean 'likely'?
                    match batteries-bw --country XX        | There is no country 'XX'.
                    match batteries-bw --limit 0           | --limit 0 is not 1 to 1000.
                    match batteries-bw --limit ten         | Invalid value for option '--limit'
                    match batteries-bw --lang fr           | Invalid value for option '--lang'
                    match batteries-bw other               | 'other' is one argument too many.
                    match                                  | Missing required parameter: 'CLUSTER'
                    region SE34                            | There is no region 'SE34'. Did you mean
                    import --from .                        | Missing required option: '--to=DIR'
                    """)
    void aMisunderstandingNamesWhatIsNear(String line, String message) {
        Console console = run(line.split(" "));
        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).contains(message).contains("--help'.");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void explainsItself() {
        assertThat(run("--help").text()).contains("match", "clusters", "region", "field", "import", "check-data");
        assertThat(run("--version").text()).startsWith("counterpart ");
        assertThat(run("match", "--help").text()).contains("--strategy=NAME");
    }

    private Console run(String... args) {
        return Console.run(world, args);
    }
}
