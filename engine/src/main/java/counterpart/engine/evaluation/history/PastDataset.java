package counterpart.engine.evaluation.history;

import counterpart.engine.data.Dataset;
import counterpart.engine.data.importer.cordis.history.ResearchProject;
import counterpart.engine.data.importer.cordis.history.ResearchProject.Participant;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.CoTagCount;
import counterpart.engine.model.evidence.Collaboration;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.Project;
import counterpart.engine.model.evidence.ProjectWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The dataset as of the end of the training period: regions, institutions, competences, collaborations and co-tags are
/// counted from the projects of that period, with the same rules as in the import. National patents (2016-2020) are
/// older than any period and are kept, and so are the texts' facts of the projects of the period. Curated grades,
/// spending and programmes describe the present and are left out.
/// Clusters are kept with the fields that they do and seek, for their regions' mean scores, and without contacts.
public final class PastDataset {

    private static final String SOURCE = "cordis-horizon";

    private final Dataset today;
    private final Map<String, Project> described;
    private final Map<String, Participant> institutions = new LinkedHashMap<>();
    private final Map<String, Integer> participations = new HashMap<>();
    private final Map<RegionId, Integer> byRegion = new HashMap<>();
    private final Map<String, Map<FieldCode, Competence>> competences = new LinkedHashMap<>();
    private final Map<List<Object>, Integer> collaborations = new LinkedHashMap<>();
    private final Map<List<FieldCode>, Integer> coTags = new LinkedHashMap<>();
    private final List<Project> projects = new ArrayList<>();

    private PastDataset(Dataset today) {
        this.today = today;
        described = today.tables().projects().stream().collect(Collectors.toMap(Project::id, project -> project));
    }

    /// The dataset as of the end of a training period.
    ///
    /// @param today current dataset: source of the taxonomy, countries and regions
    public static Dataset of(List<ResearchProject> past, Dataset today) {
        PastDataset counted = new PastDataset(today);
        past.forEach(counted::add);
        return counted.dataset();
    }

    private void add(ResearchProject project) {
        projects.add(described(project));
        for (Participant participant : project.participants()) {
            institutions.putIfAbsent(participant.institution(), participant);
            participations.merge(participant.institution(), 1, Integer::sum);
            byRegion.merge(participant.region(), 1, Integer::sum);
            project.fields().forEach(field -> addEvidence(project, participant, field));
        }
        pairs(List.copyOf(project.regions()))
                .forEach(pair -> collaborations.merge(
                        List.of(pair.get(0), pair.get(1), project.signed().getYear()), 1, Integer::sum));
        pairs(project.fields()).forEach(pair -> coTags.merge(pair, 1, Integer::sum));
    }

    /// The project with what its texts say, or with its fields alone if it is not in the current data.
    private Project described(ResearchProject project) {
        Project known = described.get(project.id());
        return known == null ? tagged(project) : known;
    }

    /// The project with its fields alone.
    private static Project tagged(ResearchProject project) {
        return new Project(
                project.id(),
                "",
                "",
                project.signed(),
                null,
                null,
                0,
                "",
                null,
                project.fields(),
                List.of(),
                List.of(),
                ProjectWords.NONE,
                SOURCE);
    }

    private void addEvidence(ResearchProject project, Participant participant, FieldCode field) {
        int year = project.signed().getYear();
        Competence one = new Competence(
                participant.institution(), field, 1.0 / project.fields().size(), 1, 0, year, year, 0, SOURCE);
        competences
                .computeIfAbsent(participant.institution(), key -> new LinkedHashMap<>())
                .merge(field, one, PastDataset::sum);
    }

    private static Competence sum(Competence a, Competence b) {
        return new Competence(
                a.institution(),
                a.field(),
                a.mass() + b.mass(),
                a.projects() + b.projects(),
                0,
                Math.min(a.firstYear(), b.firstYear()),
                Math.max(a.lastYear(), b.lastYear()),
                0,
                SOURCE);
    }

    private static <T> List<List<T>> pairs(List<T> items) {
        List<List<T>> pairs = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                pairs.add(List.of(items.get(i), items.get(j)));
            }
        }
        return pairs;
    }

    private Dataset dataset() {
        Dataset.Tables tables = today.tables();
        return new Dataset(new Dataset.Tables(
                "past of " + tables.version(),
                List.of(),
                tables.fields(),
                List.of(),
                tables.countries(),
                tables.regions().stream().map(this::region).toList(),
                tables.aliases(),
                List.of(),
                institutions.values().stream().map(this::institution).toList(),
                List.of(),
                List.of(),
                competences.values().stream()
                        .flatMap(fields -> fields.values().stream())
                        .toList(),
                collaborations.entrySet().stream()
                        .map(entry -> collaboration(entry.getKey(), entry.getValue()))
                        .toList(),
                coTags.entrySet().stream()
                        .map(entry -> new CoTagCount(
                                entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                        .toList(),
                tables.clusters().stream().map(PastDataset::withoutContacts).toList(),
                List.of(),
                tables.nationalPriors(),
                List.of(),
                List.of(),
                projects,
                List.of(),
                new TreeMap<>()));
    }

    private static Cluster withoutContacts(Cluster cluster) {
        return cluster.with(cluster.profile(), cluster.soughtFields(), List.of(), List.of(), cluster.sources());
    }

    private static Collaboration collaboration(List<Object> key, int projects) {
        return new Collaboration((RegionId) key.get(0), (RegionId) key.get(1), (Integer) key.get(2), projects);
    }

    private Region region(Region region) {
        return new Region(
                region.id(),
                region.country(),
                region.kind(),
                region.name(),
                region.location(),
                byRegion.getOrDefault(region.id(), 0),
                OptionalInt.empty(),
                false,
                SOURCE);
    }

    private Institution institution(Participant participant) {
        return new Institution(
                participant.institution(),
                participant.institution(),
                null,
                today.findInstitution(participant.institution())
                        .map(Institution::type)
                        .orElse(Institution.Type.OTHER),
                participant.region(),
                null,
                today.region(participant.region()).location(),
                null,
                null,
                participant.headOffice(),
                participations.getOrDefault(participant.institution(), 0),
                SOURCE);
    }
}
