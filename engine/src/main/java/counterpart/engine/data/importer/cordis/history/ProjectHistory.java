package counterpart.engine.data.importer.cordis.history;

import counterpart.engine.data.Dataset;
import counterpart.engine.data.importer.cordis.file.CordisFiles;
import counterpart.engine.data.importer.cordis.file.CordisOrganisation;
import counterpart.engine.data.importer.cordis.file.CordisParticipation;
import counterpart.engine.data.importer.cordis.file.CordisProject;
import counterpart.engine.data.importer.cordis.history.ResearchProject.Participant;
import counterpart.engine.data.importer.nuts.NutsVersions;
import counterpart.engine.data.importer.raw.ImportProgress;
import counterpart.engine.data.importer.raw.ImportReport;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.data.importer.raw.RawFolder;
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

/// Reads CORDIS' files as single projects, for evaluations over time that aggregated tables do not allow.
///
/// An institution has the region of the data package, else the region of its NUTS code; without either it is left out.
public final class ProjectHistory {

    private final Dataset dataset;
    private final Map<CordisOrganisation, Optional<Participant>> known = new HashMap<>();

    private ProjectHistory(Dataset dataset) {
        this.dataset = dataset;
    }

    /// The projects of a folder (or zip) in the official layout, by date of signature, then id.
    ///
    /// @throws IllegalArgumentException when a column is missing
    /// @throws java.io.UncheckedIOException when a file is missing or cannot be read
    public static List<ResearchProject> read(Path cordis, Dataset dataset) {
        return read(cordis, dataset, LocalDate.MAX);
    }

    /// The projects signed before a day. Later rows are dropped while reading, so that they cannot leak into training
    /// data.
    ///
    /// @param end first day that is left out
    public static List<ResearchProject> read(Path cordis, Dataset dataset, LocalDate end) {
        return new ProjectHistory(dataset).read(new RawFolder(cordis), end);
    }

    private List<ResearchProject> read(RawFolder folder, LocalDate end) {
        RawFiles files = new RawFiles(folder, ImportProgress.NONE, new ImportReport.Builder());
        Set<String> fields =
                dataset.fields().stream().map(field -> field.code().value()).collect(Collectors.toSet());
        CordisFiles cordis = CordisFiles.read(files, fields, new ImportReport.Builder());
        Map<CordisProject, Set<Participant>> participants = new HashMap<>();
        for (CordisParticipation row : cordis.participations()) {
            known.computeIfAbsent(row.organisation(), this::locate)
                    .ifPresent(participant -> participants
                            .computeIfAbsent(row.project(), key -> new LinkedHashSet<>())
                            .add(participant));
        }
        List<ResearchProject> projects = new ArrayList<>();
        participants.forEach((project, all) -> {
            if (project.signed().isBefore(end)) {
                projects.add(project(project, all));
            }
        });
        projects.sort(Comparator.comparing(ResearchProject::signed).thenComparing(ResearchProject::id));
        return projects;
    }

    private static ResearchProject project(CordisProject project, Set<Participant> all) {
        List<FieldCode> fields = project.fields().stream().map(FieldCode::new).toList();
        List<Participant> sorted = all.stream()
                .sorted(Comparator.comparing(Participant::institution))
                .toList();
        return new ResearchProject(project.id(), project.signed(), fields, sorted);
    }

    private Optional<Participant> locate(CordisOrganisation organisation) {
        return dataset.findInstitution(organisation.institutionId())
                .map(ProjectHistory::participant)
                .or(() -> byCode(organisation));
    }

    private static Participant participant(Institution institution) {
        return new Participant(institution.id(), institution.region(), institution.bookedAtHeadOffice());
    }

    private Optional<Participant> byCode(CordisOrganisation organisation) {
        return organisation.nutsCodes().stream()
                .filter(code -> code.length() >= 4)
                .map(code -> dataset.regionsOf(NutsVersions.level2(code)))
                .filter(regions -> regions.size() == 1)
                .map(regions -> regions.iterator().next())
                .map((RegionId region) -> new Participant(organisation.institutionId(), region, false))
                .findFirst();
    }
}
