package counterpart.engine.ranking.explanation;

import counterpart.engine.model.Institution;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The institutions of one region, and the strongest of them in each field. Immutable.
final class RegionHolders {

    /// The maximum number of institutions listed for a field.
    static final int MOST = 5;

    static final RegionHolders NONE = new RegionHolders(List.of(), new int[0]);

    private final List<Holder> all;
    private final List<Holder> doors;
    private final Map<Integer, List<Institution>> strongest = new HashMap<>();

    /// @param parents the parent of each field, -1 for a root
    RegionHolders(List<Holder> holders, int[] parents) {
        all = holders.stream()
                .sorted(Comparator.comparingDouble(Holder::sum).reversed())
                .toList();
        doors = all.stream().filter(Holder::isDoor).toList();
        Map<Integer, Strongest> byField = new HashMap<>();
        for (Holder holder : all) {
            masses(holder, parents)
                    .forEach((field, mass) -> byField.computeIfAbsent(field, key -> new Strongest())
                            .offer(holder, mass));
        }
        byField.forEach((field, best) -> strongest.put(field, best.inOrder()));
    }

    /// All institutions, those with most evidence first.
    List<Holder> all() {
        return all;
    }

    /// Cluster organisations and agencies, those with most evidence first.
    List<Holder> doors() {
        return doors;
    }

    /// The institutions with most evidence in a field or its descendants, cluster organisations and agencies last.
    List<Institution> strongest(int field) {
        return strongest.getOrDefault(field, List.of());
    }

    /// The evidence in each field including its descendants; fields without evidence are absent.
    private static Map<Integer, Double> masses(Holder holder, int[] parents) {
        Map<Integer, Double> masses = new HashMap<>();
        for (int i = 0; i < holder.evidence().size(); i++) {
            double mass = holder.evidence().value(i);
            for (int field = holder.evidence().ordinal(i); field >= 0; field = parents[field]) {
                masses.merge(field, mass, Double::sum);
            }
        }
        return masses;
    }

    /// The strongest in one field.
    private static final class Strongest {

        private final TopN best = new TopN(MOST);
        private final TopN doors = new TopN(MOST);

        void offer(Holder holder, double mass) {
            if (mass > 0) {
                (holder.isDoor() ? doors : best).offer(holder.institution(), mass);
            }
        }

        List<Institution> inOrder() {
            return Stream.concat(best.inOrder().stream(), doors.inOrder().stream())
                    .limit(MOST)
                    .toList();
        }
    }
}
