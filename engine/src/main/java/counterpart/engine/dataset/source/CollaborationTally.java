package counterpart.engine.dataset.source;

import counterpart.engine.dataset.source.Whereabouts.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Counts the joint projects of each pair of regions by year of signature; what is only booked at a head office does
/// not put a region into a project.
final class CollaborationTally {

    private final Map<Pair, Integer> projects = new HashMap<>();

    private record Pair(String a, String b, int year) {}

    CollaborationTally(CordisFiles cordis, Map<String, Located> located, Set<String> headOffices) {
        Map<CordisProject, SortedSet<String>> regions = new HashMap<>();
        for (Participation participation : cordis.participations()) {
            String organisation = participation.organisation().id();
            Located place = located.get(organisation);
            if (place != null && !headOffices.contains(organisation)) {
                regions.computeIfAbsent(participation.project(), key -> new TreeSet<>())
                        .add(place.region());
            }
        }
        regions.forEach((project, members) -> count(new ArrayList<>(members), project.year()));
    }

    void write(TableDrafts tables) {
        projects.forEach((pair, count) -> tables.add(
                "collaborations",
                pair.a(),
                pair.b(),
                String.valueOf(pair.year()),
                String.valueOf(count),
                CordisImport.ID));
    }

    private void count(List<String> regions, int year) {
        for (int i = 0; i < regions.size(); i++) {
            for (int j = i + 1; j < regions.size(); j++) {
                projects.merge(new Pair(regions.get(i), regions.get(j), year), 1, Integer::sum);
            }
        }
    }
}
