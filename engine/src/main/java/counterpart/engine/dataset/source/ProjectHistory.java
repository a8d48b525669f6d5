package counterpart.engine.dataset.source;

import counterpart.engine.dataset.Dataset;
import counterpart.engine.dataset.source.Project.Participant;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads CORDIS' files as single projects, for questions about time that summed-up tables cannot answer.
///
/// An institution is where the data package has it; one that the package does not know lies in the region of its NUTS
/// code, and is left out without one.
public final class ProjectHistory {

    private final Dataset dataset;
    private final Map<Organisation, Optional<Participant>> known = new HashMap<>();

    private ProjectHistory(Dataset dataset) {
        this.dataset = dataset;
    }

    /// The projects of a folder (or zip) in the official layout, by date of signature, then id.
    ///
    /// @throws IllegalArgumentException when a column is missing
    /// @throws java.io.UncheckedIOException when a file is missing or cannot be read
    public static List<Project> read(Path cordis, Dataset dataset) {
        return read(cordis, dataset, LocalDate.MAX);
    }

    /// The same without what was signed on a day or later: the rows are left behind when they are read, so that nobody
    /// who chooses with the result can have seen them.
    ///
    /// @param end first day that is left out
    public static List<Project> read(Path cordis, Dataset dataset, LocalDate end) {
        return new ProjectHistory(dataset).read(new RawFolder(cordis), end);
    }

    private List<Project> read(RawFolder folder, LocalDate end) {
        RawFiles files = new RawFiles(folder, Progress.NONE, new ImportReport.Draft());
        Set<String> fields =
                dataset.fields().stream().map(field -> field.code().value()).collect(Collectors.toSet());
        CordisFiles cordis = CordisFiles.read(files, fields, new ImportReport.Draft());
        Map<CordisProject, Set<Participant>> participants = new HashMap<>();
        for (Participation row : cordis.participations()) {
            known.computeIfAbsent(row.organisation(), this::locate)
                    .ifPresent(participant -> participants
                            .computeIfAbsent(row.project(), key -> new LinkedHashSet<>())
                            .add(participant));
        }
        Map<String, LocalDate> dates = dates(files);
        List<Project> projects = new ArrayList<>();
        participants.forEach((project, all) -> {
            LocalDate signed = dates.getOrDefault(project.id(), LocalDate.of(project.year(), 1, 1));
            if (signed.isBefore(end)) {
                projects.add(project(project, signed, all));
            }
        });
        projects.sort(Comparator.comparing(Project::signed).thenComparing(Project::id));
        return projects;
    }

    private static Map<String, LocalDate> dates(RawFiles files) {
        Map<String, LocalDate> dates = new HashMap<>();
        files.csv(CordisFiles.PROJECTS, ';', List.of("id", "ecSignatureDate"), row -> {
            if (!row.text("ecSignatureDate").isEmpty()) {
                dates.put(row.text("id"), date(row.text("ecSignatureDate")));
            }
        });
        return dates;
    }

    /// A day, or the first of a year of which no more is known.
    private static LocalDate date(String text) {
        return LocalDate.parse(text.length() >= 10 ? text.substring(0, 10) : text.substring(0, 4) + "-01-01");
    }

    private static Project project(CordisProject project, LocalDate signed, Set<Participant> all) {
        List<FieldCode> fields = project.fields().stream().map(FieldCode::new).toList();
        List<Participant> sorted = all.stream()
                .sorted(Comparator.comparing(Participant::institution))
                .toList();
        return new Project(project.id(), signed, fields, sorted);
    }

    private Optional<Participant> locate(Organisation organisation) {
        return dataset.findInstitution(organisation.institutionId())
                .map(ProjectHistory::participant)
                .or(() -> byCode(organisation));
    }

    private static Participant participant(Institution institution) {
        return new Participant(institution.id(), institution.region(), institution.bookedAtHeadOffice());
    }

    private Optional<Participant> byCode(Organisation organisation) {
        return organisation.nutsCodes().stream()
                .filter(code -> code.length() >= 4)
                .map(code -> dataset.regionsOf(NutsVintages.level2(code)))
                .filter(regions -> regions.size() == 1)
                .map(regions -> regions.iterator().next())
                .map((RegionId region) -> new Participant(organisation.institutionId(), region, false))
                .findFirst();
    }
}
