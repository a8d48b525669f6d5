package counterpart.engine.data.project;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.evidence.CoTagCount;
import counterpart.engine.model.evidence.Project;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts the projects that carry each pair of fields.
public final class CoTagCounts {

    private static final Comparator<CoTagCount> ORDER =
            Comparator.comparing(CoTagCount::a).thenComparing(CoTagCount::b);

    private final Map<Pair, Integer> projects = new HashMap<>();

    private record Pair(FieldCode a, FieldCode b) {}

    private CoTagCounts(Collection<Project> all) {
        all.forEach(project -> count(project.fields()));
    }

    /// The pairs of fields that projects carry together, by their codes.
    public static List<CoTagCount> of(Collection<Project> projects) {
        return new CoTagCounts(projects)
                .projects.entrySet().stream()
                        .map(entry -> new CoTagCount(
                                entry.getKey().a(), entry.getKey().b(), entry.getValue()))
                        .sorted(ORDER)
                        .toList();
    }

    private void count(List<FieldCode> fields) {
        for (int i = 0; i < fields.size(); i++) {
            for (int j = i + 1; j < fields.size(); j++) {
                projects.merge(new Pair(fields.get(i), fields.get(j)), 1, Integer::sum);
            }
        }
    }
}
