package counterpart.engine.matching;

import counterpart.engine.dataset.Dataset;
import counterpart.engine.matching.factor.ProfileVectors;
import counterpart.engine.model.Competence;
import counterpart.engine.model.Institution;

import counterpart.engine.model.RegionId;
import counterpart.engine.specialisation.SparseVector;
import counterpart.engine.specialisation.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Which institutions of a region hold a field, and whom to call about a profile. Head offices that book for sites
/// elsewhere are not named.
final class Holders {

    /// How many institutions are kept for a field of a region.
    static final int MOST = 5;

    private static final Set<Institution.Type> DOORS =
            Set.of(Institution.Type.CLUSTER_ORGANISATION, Institution.Type.AGENCY);
    private static final int MOST_DOORS = 3;

    private final Dataset dataset;
    private final Taxonomy taxonomy;
    private final Map<RegionId, List<Holder>> holders = new ConcurrentHashMap<>();
    private final Map<RegionId, Map<Integer, List<Institution>>> strongest = new ConcurrentHashMap<>();

    Holders(Dataset dataset, Taxonomy taxonomy) {
        this.dataset = dataset;
        this.taxonomy = taxonomy;
    }

    /// The at most [#MOST] institutions strongest in a field or its descendants, most evidence first.
    List<Institution> strongest(RegionId region, int field) {
        return strongest
                .computeIfAbsent(region, id -> new ConcurrentHashMap<>())
                .computeIfAbsent(field, wanted -> strongest(holders(region), wanted));
    }

    /// Whom to call about a profile: cluster organisations and agencies first, then who holds most of what matters.
    List<Institution> toCall(RegionId region, ProfileVectors profile, int limit) {
        double[] matters = profile.needs().toDense(taxonomy.size());
        SparseVector own = profile.own();
        for (int i = 0; i < own.size(); i++) {
            matters[own.ordinal(i)] += own.value(i);
        }
        List<Institution> ordered = ordered(
                holders(region).stream().map(holder -> holder.weighed(holder.relevance(matters))), true);
        List<Institution> calls = new ArrayList<>(ordered.stream()
                .filter(institution -> DOORS.contains(institution.type()))
                .limit(MOST_DOORS)
                .toList());
        ordered.stream()
                .filter(institution -> !DOORS.contains(institution.type()))
                .limit(Math.max(0, limit - calls.size()))
                .forEach(calls::add);
        return List.copyOf(calls);
    }

    private List<Institution> strongest(List<Holder> all, int field) {
        int end = taxonomy.end(field);
        return ordered(all.stream().map(holder -> holder.weighed(holder.evidence(field, end))), false).stream()
                .limit(MOST)
                .toList();
    }

    private static List<Institution> ordered(Stream<Weighed> weighed, boolean doors) {
        return weighed.filter(w -> w.weight() > 0 || (doors && DOORS.contains(w.institution().type())))
                .sorted(Comparator.comparingDouble(Weighed::weight)
                        .reversed()
                        .thenComparing(w -> w.institution().id()))
                .map(Weighed::institution)
                .toList();
    }

    private List<Holder> holders(RegionId region) {
        return holders.computeIfAbsent(region, id -> dataset.institutionsIn(id).stream()
                .filter(institution -> !institution.bookedAtHeadOffice())
                .map(institution -> new Holder(institution, evidence(institution)))
                .toList());
    }

    /// Evidence mass by field; a curated claim counts as one project on the field alone.
    private SparseVector evidence(Institution institution) {
        Map<Integer, Double> evidence = new HashMap<>();
        for (Competence competence : dataset.competencesOf(institution.id())) {
            double mass = competence.grade() > 0 ? Math.max(1, competence.mass()) : competence.mass();
            taxonomy.find(competence.field()).ifPresent(field -> evidence.merge(field, mass, Double::sum));
        }
        return SparseVector.of(evidence);
    }

    private record Holder(Institution institution, SparseVector evidence) {

        double evidence(int from, int end) {
            double sum = 0;
            for (int i = 0; i < evidence.size() && evidence.ordinal(i) < end; i++) {
                sum += evidence.ordinal(i) >= from ? evidence.value(i) : 0;
            }
            return sum;
        }

        double relevance(double[] matters) {
            double sum = 0;
            for (int i = 0; i < evidence.size(); i++) {
                sum += matters[evidence.ordinal(i)] * Math.log1p(evidence.value(i));
            }
            return sum;
        }

        Weighed weighed(double weight) {
            return new Weighed(institution, weight);
        }
    }

    private record Weighed(Institution institution, double weight) {}
}
