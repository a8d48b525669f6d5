package counterpart.engine.ranking.explanation;

import counterpart.engine.evidence.Representatives;
import counterpart.engine.model.Institution;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The institutions of one region, and the strongest of them in each field. Immutable.
final class RegionHolders {

    /// The maximum number of institutions listed for a field.
    static final int MOST = 5;

    static final RegionHolders NONE = new RegionHolders(List.of(), new int[0], new boolean[0]);

    private final List<Holder> all;
    private final List<Holder> contactPoints;
    private final Set<String> researchers;
    private final Map<Integer, List<Institution>> strongest = new HashMap<>();
    private final Map<Integer, List<Institution>> evident = new HashMap<>();

    /// @param parents the parent of each field, -1 for a root
    /// @param graded whether the region has a grade of 2 or 3 on each field or on a field below it
    RegionHolders(List<Holder> holders, int[] parents, boolean[] graded) {
        all = holders.stream()
                .sorted(Comparator.comparingDouble(Holder::sum).reversed())
                .toList();
        researchers = all.stream()
                .filter(Holder::isResearcher)
                .map(holder -> holder.institution().id())
                .collect(Collectors.toUnmodifiableSet());
        contactPoints = all.stream().filter(Holder::isContactPoint).toList();
        Map<Integer, Strongest> byField = new HashMap<>();
        Map<Integer, Strongest> evidentByField = new HashMap<>();
        for (Holder holder : all) {
            holdings(holder, parents).forEach((field, holding) -> {
                offer(byField, field, holder, holding.mass);
                if (holder.isResearcher() && (holding.isEvident() || graded[field])) {
                    offer(evidentByField, field, holder, holding.mass);
                }
            });
        }
        byField.forEach((field, best) -> strongest.put(field, best.inOrder()));
        evidentByField.forEach((field, best) -> evident.put(field, best.inOrder()));
    }

    private static void offer(Map<Integer, Strongest> byField, int field, Holder holder, double mass) {
        byField.computeIfAbsent(field, key -> new Strongest()).offer(holder, mass);
    }

    /// All institutions, those with most evidence first.
    List<Holder> all() {
        return all;
    }

    /// Whether an institution is one of the region and researches itself.
    boolean isResearcher(Institution institution) {
        return researchers.contains(institution.id());
    }

    /// Cluster organisations and agencies, those with most evidence first.
    List<Holder> contactPoints() {
        return contactPoints;
    }

    /// The institutions with most evidence in a field or its descendants. Organisations that do not research, as
    /// consultancies, associations, cluster organisations and agencies, come last; of equal ones the larger comes
    /// first.
    List<Institution> strongest(int field) {
        return strongest.getOrDefault(field, List.of());
    }

    /// The strongest that research themselves, with at least two projects in the field or below it, or any evidence
    /// where the region is graded 2 or 3.
    List<Institution> evident(int field) {
        return evident.getOrDefault(field, List.of());
    }

    /// The evidence in each field including its descendants; fields without evidence are absent.
    private static Map<Integer, Holding> holdings(Holder holder, int[] parents) {
        Map<Integer, Holding> holdings = new HashMap<>();
        for (int i = 0; i < holder.evidence().size(); i++) {
            double mass = holder.evidence().value(i);
            int tag = holder.evidence().ordinal(i);
            double projects = holder.projects().get(tag);
            double measured = holder.measured().get(tag);
            for (int field = tag; field >= 0; field = parents[field]) {
                holdings.computeIfAbsent(field, key -> new Holding()).add(mass, projects, measured);
            }
        }
        return holdings;
    }

    /// The evidence of one institution in a field and below it.
    private static final class Holding {

        private double mass;
        private double measured;
        private double projects;

        void add(double more, double itsProjects, double itsMeasured) {
            mass += more;
            measured += itsMeasured;
            projects = Math.max(projects, itsProjects);
        }

        /// Whether it rests on at least two projects: on one field, or because a project adds at most 1 to the mass of
        /// all fields together.
        boolean isEvident() {
            return projects >= Representatives.EVIDENT_PROJECTS || measured > 1.001;
        }
    }

    /// The strongest in one field.
    private static final class Strongest {

        private final TopN best = new TopN(MOST);
        private final TopN others = new TopN(MOST);

        void offer(Holder holder, double mass) {
            if (mass > 0) {
                (holder.isResearcher() ? best : others).offer(holder.institution(), mass);
            }
        }

        List<Institution> inOrder() {
            return Stream.concat(best.inOrder().stream(), others.inOrder().stream())
                    .limit(MOST)
                    .toList();
        }
    }
}
