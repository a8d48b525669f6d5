package counterpart.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    private static final String FIELD = "/25/67/425";

    @TempDir
    Path folder = Path.of("");

    @Test
    void writesTablesJsonAndCharts() throws IOException {
        write(folder, 2023, 24);
        Path json = folder.resolve("out.json");
        Path charts = folder.resolve("charts");
        Console console = run("--split", "2023-06-01", "--json", json.toString(), "--charts", charts.toString());
        assertThat(console.err()).isEmpty();
        assertThat(console.text()).contains("| likely |", "New links, all pseudo-clusters (");
        assertThat(json).content().contains("\"pseudoClusters\"", "\"regionsNamed\"");
        assertThat(charts.resolve("gain-over-baselines.svg")).content().startsWith("<svg");
    }

    @Test
    void refusesASplitThatLeavesNothingToForetell() throws IOException {
        write(folder, 2023, 24);
        Console console = run("--split", "2030-01-01");
        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.err()).contains("0 after it");
    }

    @Test
    void measuresTheListsAgainstJudgements() throws IOException {
        write(folder, 2023, 24);
        Files.writeString(folder.resolve("unprompted.csv"), "cluster,region\n");
        Files.writeString(folder.resolve("regions.csv"), "cluster,region,grade\nnobody,SE33,2\n");
        assertThat(run("--split", "2023-06-01", "--judgements", folder.toString())
                        .err())
                .contains("regions.csv, line 2: there is no cluster 'nobody'");
    }

    @Test
    void takesASecondFolderAsTheTestPeriod() throws IOException {
        Path later = Files.createDirectory(folder.resolve("later"));
        write(folder, 2023, 24, false);
        write(later, 2024, 24, true);
        Path json = folder.resolve("out.json");
        Console console = run("--test-cordis", later.toString(), "--json", json.toString());
        assertThat(console.err()).isEmpty();
        assertThat(json).content().contains("\"trainedUntil\" : \"2023-09-01\"", "\"testedUntil\" : \"2024-09-01\"");
    }

    @Test
    void calibratesWithoutWhatComesLater() throws IOException {
        write(folder, 2023, 24);
        Console console = command("calibrate", "--split", "2023-06-01");
        assertThat(console.err()).isEmpty();
        assertThat(console.text())
                .contains("| likely, fitted at pivot 1.0 |", "- likely, fitted at pivot 1.0, half 1: ");
        assertThat(command("calibrate", "--split", "2023-06-01", "--before", "2023-09-01")
                        .err())
                .contains("0 after it");
    }

    private Console run(String... options) {
        return command("evaluate", options);
    }

    private Console command(String command, String... options) {
        String[] args = new String[options.length + 3];
        args[0] = command;
        args[1] = "--cordis";
        args[2] = folder.toString();
        System.arraycopy(options, 0, args, 3, options.length);
        return Console.run(new World(), args);
    }

    /// Projects of two regions, the first half each for itself, the second half together.
    private static void write(Path folder, int year, int projects) throws IOException {
        write(folder, year, projects, true);
    }

    /// The same, or the second half alone too.
    private static void write(Path folder, int year, int projects, boolean together) throws IOException {
        StringBuilder project = new StringBuilder("id;ecSignatureDate;keywords\n");
        StringBuilder tags = new StringBuilder("projectID;euroSciVocCode\n");
        StringBuilder rows = new StringBuilder(
                "projectID;organisationID;name;shortName;activityType;city;country;nutsCode;geolocation;organizationURL;ecContribution\n");
        for (int i = 0; i < 2 * projects; i++) {
            boolean late = i >= projects;
            project.append(i).append(';').append(year).append(late ? "-09-01;\n" : "-02-01;\n");
            tags.append(i).append(';').append(FIELD).append('\n');
            String[] codes =
                    late && together ? new String[] {"FRK25", "DE111"} : new String[] {i % 2 == 0 ? "FRK25" : "DE111"};
            for (String code : codes) {
                for (int member = 0; member < 2; member++) {
                    rows.append(i + ";new-" + code + member + ";X;;;;" + code.substring(0, 2) + ";" + code + ";;;1\n");
                }
            }
        }
        Files.writeString(folder.resolve("project.csv"), project);
        Files.writeString(folder.resolve("euroSciVoc.csv"), tags);
        Files.writeString(folder.resolve("organization.csv"), rows);
    }
}
