package counterpart.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.World;
import org.junit.jupiter.api.Test;
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
                .containsExactly("cluster", "dataVersion", "strategy", "weights", "total", "matches");
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
