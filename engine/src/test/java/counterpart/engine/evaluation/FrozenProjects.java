package counterpart.engine.evaluation;

import counterpart.engine.data.Dataset;
import counterpart.engine.data.importer.cordis.history.ProjectHistory;
import counterpart.engine.data.importer.cordis.history.ResearchProject;
import counterpart.engine.data.importer.cordis.history.ResearchProject.Participant;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Projects as facts in one line each, for the guard of the ranking's quality: id, date of signature, field codes, and
/// regions with the number of their institutions (`DE11*3`). Head offices are left out. Source: CORDIS, European
/// Commission (Decision 2011/833/EU).
final class FrozenProjects {

    private static final String FILE = "projects.csv";

    private FrozenProjects() {}

    /// The projects, without participants in regions that the data no longer have: 29 of them in 15 regions, since
    /// the gazetteer places institutions elsewhere.
    static List<ResearchProject> read(Dataset dataset) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FrozenProjects.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> project(line, dataset)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the facts of a history anew.
    static void write(Path cordis, Dataset dataset, Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("project,signed,fields,regions"));
        ProjectHistory.read(cordis, dataset).stream()
                .filter(project ->
                        !project.fields().isEmpty() && !project.regions().isEmpty())
                .map(FrozenProjects::line)
                .forEach(lines::add);
        Files.write(file, lines);
    }

    private static String line(ResearchProject project) {
        Map<String, Integer> regions = new TreeMap<>();
        project.participants().stream()
                .filter(participant -> !participant.headOffice())
                .forEach(participant -> regions.merge(participant.region().value(), 1, Integer::sum));
        return project.id() + "," + project.signed() + ","
                + project.fields().stream().map(FieldCode::value).collect(Collectors.joining("|")) + ","
                + regions.entrySet().stream().map(FrozenProjects::text).collect(Collectors.joining("|"));
    }

    private static String text(Map.Entry<String, Integer> region) {
        return region.getValue() == 1 ? region.getKey() : region.getKey() + "*" + region.getValue();
    }

    private static ResearchProject project(String line, Dataset dataset) {
        String[] cells = line.split(",", -1);
        List<FieldCode> fields =
                Arrays.stream(cells[2].split("\\|")).map(FieldCode::new).toList();
        List<Participant> participants = new ArrayList<>();
        for (String region : cells[3].split("\\|")) {
            String[] counted = region.split("\\*");
            if (dataset.findRegion(new RegionId(counted[0])).isEmpty()) {
                continue;
            }
            int institutions = counted.length == 1 ? 1 : Integer.parseInt(counted[1]);
            for (int i = 0; i < institutions; i++) {
                participants.add(new Participant(counted[0] + "#" + i, new RegionId(counted[0]), false));
            }
        }
        return new ResearchProject(cells[0], LocalDate.parse(cells[1]), fields, participants);
    }
}
