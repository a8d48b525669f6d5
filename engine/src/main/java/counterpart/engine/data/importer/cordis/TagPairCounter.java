package counterpart.engine.data.importer.cordis;

import counterpart.engine.data.importer.build.TableRows;
import counterpart.engine.data.importer.cordis.file.CordisProject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts the projects that carry each pair of fields.
final class TagPairCounter {

    private final Map<Pair, Integer> projects = new HashMap<>();

    private record Pair(String a, String b) {}

    TagPairCounter(Collection<CordisProject> all) {
        all.forEach(project -> count(List.copyOf(project.fields())));
    }

    void write(TableRows tables) {
        projects.forEach(
                (pair, count) -> tables.add("co_tags", pair.a(), pair.b(), String.valueOf(count), CordisImporter.ID));
    }

    private void count(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            for (int j = i + 1; j < fields.size(); j++) {
                projects.merge(new Pair(fields.get(i), fields.get(j)), 1, Integer::sum);
            }
        }
    }
}
