package counterpart.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.World;
import counterpart.engine.data.TinyPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataCommandsTest {

    @Test
    void theEmbeddedDataIsInOrder() {
        Console console = run("check-data");
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).startsWith("No problems in data version ");
        assertThat(console.exitCode()).isZero();
    }

    @Test
    void reportsOnCoverageAndQuality(@TempDir Path folder) throws IOException {
        Path report = folder.resolve("quality.json");
        assertThat(run("check-data", "--report", report.toString()).exitCode()).isZero();
        JsonNode quality = JsonMapper.shared().readTree(Files.readString(report));
        assertThat(quality.propertyNames()).contains("continents", "countries");
        assertThat(quality.path("continents")).isNotEmpty();
        assertThat(quality.at("/tables/cluster_organisations/rows").asInt()).isEqualTo(750);
        assertThat(quality.at("/tables/cluster_organisations/generalKnowledge").asInt())
                .isPositive();
        assertThat(quality.at("/tables/cluster_organisations/undated").asInt()).isPositive();
        assertThat(quality.at("/tables/region_grades/generalKnowledge").asInt()).isPositive();
        assertThat(quality.at("/tables/region_grades/undated").isNull()).isTrue();
        assertThat(quality.path("tables").propertyNames()).doesNotContain("projects");
    }

    @Test
    void warnsOfFactsThatRunOutWithin90Days() {
        Console console = run("check-data", "--on", "2026-11-28");
        assertThat(console.exitCode()).isZero();
        assertThat(console.err().lines().skip(1))
                .allMatch(line -> line.startsWith("warning: ") || line.startsWith("institutions that may be one"))
                .contains(
                        "warning: m-era-net: the programme ends on 2026-12-31",
                        "warning: cornet: its status could be relied on until 2026-09-25",
                        "warning: cars-2-0: its funding can run until 2026-12-31",
                        "warning: bw-state-partnerships: its facts have no date")
                .noneMatch(line -> line.contains("horizon-europe"));
        assertThat(run("check-data", "--on", "2027-10-10").err())
                .contains("warning: horizon-europe: the programme ends on 2027-12-31");
    }

    @Test
    void listsInstitutionsThatMayBeOne(@TempDir Path folder) {
        new TinyPackage(folder)
                .rows(
                        "institutions",
                        "us-mn-alley-2,The Alley,,company,US-MN,,45,-93,curated,,,,false,0,estimate,curated")
                .written();
        Console console = run("check-data", folder.toString());
        assertThat(console.exitCode()).isZero();
        assertThat(console.err()).contains("institutions that may be one (name): US alley: us-mn-alley, us-mn-alley-2");
    }

    @Test
    void saysWhenTheReportCannotBeWritten(@TempDir Path folder) {
        Path report = folder.resolve("no such folder/quality.json");
        Console console = run("check-data", "--report", report.toString());
        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.err()).contains("quality.json: cannot be written").doesNotContain("Exception");
    }

    @Test
    void listsAllProblemsWithFileAndLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("datapackage.json"), """
                {"name": "tiny", "resources": [{"name": "fields", "path": "tables/fields.csv", "schema": {"fields": [
                  {"name": "code", "type": "string", "constraints": {"required": true}},
                  {"name": "level", "type": "integer"}], "primaryKey": "code"}}]}
                """);
        Files.createDirectory(folder.resolve("tables"));
        Files.writeString(folder.resolve("tables/fields.csv"), "code,level\n/1,one\n,2\n");
        Console console = run("check-data", folder.toString());
        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.text()).contains("tables/fields.csv:2", "tables/fields.csv:3");
        assertThat(console.err()).contains(console.out().size() + " problems.");
    }

    @Test
    void saysWhatIsMissingForAnImport(@TempDir Path folder) {
        Console console = run("import", "--from", folder.toString(), "--to", folder.toString());
        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.err()).contains("missing in " + folder).doesNotContain("Exception");
    }

    @Test
    void saysWhenThereIsNoData(@TempDir Path folder) {
        Console console = run("check-data", folder.toString());
        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.err()).contains("datapackage.json");
    }

    private static Console run(String... args) {
        return Console.run(new World(), args);
    }
}
