package counterpart.engine.evaluation.history;

import counterpart.engine.data.importer.cordis.history.ResearchProject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The projects of a period with their participating institutions, by ordinal.
public final class JointProjects {

    private final List<Entry> all = new ArrayList<>();
    private final Map<Integer, List<Entry>> byField = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> participations = new HashMap<>();

    /// A project with its regions and institutions.
    ///
    /// @param institutions ordinals of the participating institutions
    @SuppressWarnings("ArrayRecordComponent")
    public record Entry(ProjectParticipation regions, int[] institutions) {}

    /// Indexes projects by field.
    ///
    /// @param numbers ordinals of the institutions, by id; other institutions are ignored
    public JointProjects(List<ResearchProject> projects, FieldRegionIndex index, Map<String, Integer> numbers) {
        for (ResearchProject project : projects) {
            int[] institutions = project.participants().stream()
                    .filter(participant -> !participant.headOffice())
                    .map(participant -> numbers.getOrDefault(participant.institution(), -1))
                    .mapToInt(Integer::intValue)
                    .filter(number -> number >= 0)
                    .distinct()
                    .toArray();
            add(new Entry(ProjectParticipation.of(project, index), institutions));
        }
    }

    private void add(Entry project) {
        all.add(project);
        for (int field : project.regions().broadField()) {
            byField.computeIfAbsent(field, key -> new ArrayList<>()).add(project);
            Map<Integer, Integer> inField = participations.computeIfAbsent(field, key -> new HashMap<>());
            for (int institution : project.institutions()) {
                inField.merge(institution, 1, Integer::sum);
            }
        }
    }

    public List<Entry> all() {
        return all;
    }

    /// Number of projects of a field in which an institution participates.
    public int in(int field, int institution) {
        return participations.getOrDefault(field, Map.of()).getOrDefault(institution, 0);
    }

    /// Number of projects of a field in which an institution participates together with a home region, by institution.
    public Map<Integer, Integer> with(int field, int home) {
        Map<Integer, Integer> joint = new HashMap<>();
        for (Entry project : byField.getOrDefault(field, List.of())) {
            if (project.regions().has(home)) {
                for (int institution : project.institutions()) {
                    joint.merge(institution, 1, Integer::sum);
                }
            }
        }
        return joint;
    }
}
