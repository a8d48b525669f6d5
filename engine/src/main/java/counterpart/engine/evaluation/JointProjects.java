package counterpart.engine.evaluation;

import counterpart.engine.data.importer.cordis.history.ResearchProject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The projects of a period with the institutions that take part, by number.
final class JointProjects {

    private final List<Entry> all = new ArrayList<>();
    private final Map<Integer, List<Entry>> byField = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> participations = new HashMap<>();

    /// @param institutions those that have a number
    @SuppressWarnings("ArrayRecordComponent")
    record Entry(Presence regions, int[] institutions) {}

    /// @param numbers of institutions; others are left out
    JointProjects(List<ResearchProject> projects, Atlas atlas, Map<String, Integer> numbers) {
        for (ResearchProject project : projects) {
            int[] institutions = project.participants().stream()
                    .filter(participant -> !participant.headOffice())
                    .map(participant -> numbers.getOrDefault(participant.institution(), -1))
                    .mapToInt(Integer::intValue)
                    .filter(number -> number >= 0)
                    .distinct()
                    .toArray();
            add(new Entry(Presence.of(project, atlas), institutions));
        }
    }

    private void add(Entry project) {
        all.add(project);
        for (int field : project.regions().broad()) {
            byField.computeIfAbsent(field, key -> new ArrayList<>()).add(project);
            Map<Integer, Integer> inField = participations.computeIfAbsent(field, key -> new HashMap<>());
            for (int institution : project.institutions()) {
                inField.merge(institution, 1, Integer::sum);
            }
        }
    }

    List<Entry> all() {
        return all;
    }

    /// Projects of a field in which an institution takes part.
    int in(int field, int institution) {
        return participations.getOrDefault(field, Map.of()).getOrDefault(institution, 0);
    }

    /// For every institution the number of projects of a field in which it takes part beside a home region.
    Map<Integer, Integer> with(int field, int home) {
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
