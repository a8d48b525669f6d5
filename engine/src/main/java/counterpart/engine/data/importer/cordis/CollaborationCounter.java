package counterpart.engine.data.importer.cordis;

import counterpart.engine.data.importer.build.TableRows;
import counterpart.engine.data.importer.cordis.file.CordisFiles;
import counterpart.engine.data.importer.cordis.file.CordisParticipation;
import counterpart.engine.data.importer.cordis.file.CordisProject;
import counterpart.engine.data.importer.location.LocationResult.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Counts the joint projects of each pair of regions by year of signature; participations that are
/// only booked at a head office do not count.
final class CollaborationCounter {

    private final Map<Pair, Integer> projects = new HashMap<>();

    private record Pair(String a, String b, int year) {}

    CollaborationCounter(CordisFiles cordis, Map<String, Located> located, Set<String> headOffices) {
        Map<CordisProject, SortedSet<String>> regions = new HashMap<>();
        for (CordisParticipation participation : cordis.participations()) {
            String organisation = participation.organisation().id();
            Located place = located.get(organisation);
            if (place != null && !headOffices.contains(organisation)) {
                regions.computeIfAbsent(participation.project(), key -> new TreeSet<>())
                        .add(place.region());
            }
        }
        regions.forEach((project, members) -> count(new ArrayList<>(members), project.year()));
    }

    void write(TableRows tables) {
        projects.forEach((pair, count) -> tables.add(
                "collaborations",
                pair.a(),
                pair.b(),
                String.valueOf(pair.year()),
                String.valueOf(count),
                CordisImporter.ID));
    }

    private void count(List<String> regions, int year) {
        for (int i = 0; i < regions.size(); i++) {
            for (int j = i + 1; j < regions.size(); j++) {
                projects.merge(new Pair(regions.get(i), regions.get(j), year), 1, Integer::sum);
            }
        }
    }
}
