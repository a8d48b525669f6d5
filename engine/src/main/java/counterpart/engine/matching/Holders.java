package counterpart.engine.matching;

import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.matching.factor.ProfileVectors;
import counterpart.engine.model.Competence;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Which institutions of a region hold a field, and whom to call about a profile. Head offices that book for sites
/// elsewhere are not named.
final class Holders {

    /// How many institutions are kept for a field of a region.
    static final int MOST = 5;

    private static final int MOST_DOORS = 3;

    private final Dataset dataset;
    private final Taxonomy taxonomy;
    private final Map<RegionId, List<Holder>> holders = new ConcurrentHashMap<>();
    private final Map<RegionId, List<Holder>> doors = new ConcurrentHashMap<>();
    private final Map<RegionId, Map<Integer, List<Institution>>> strongest = new ConcurrentHashMap<>();

    Holders(Dataset dataset, Taxonomy taxonomy) {
        this.dataset = dataset;
        this.taxonomy = taxonomy;
    }

    /// The at most [#MOST] institutions strongest in a field or its descendants, most evidence first; cluster
    /// organisations and agencies, who know rather than hold, after the others.
    List<Institution> strongest(RegionId region, int field) {
        return strongest
                .computeIfAbsent(region, id -> new ConcurrentHashMap<>())
                .computeIfAbsent(field, wanted -> strongest(holders(region), wanted));
    }

    /// Whom to call about a profile: the first of the region's doors, then who holds most of what matters.
    List<Institution> toCall(RegionId region, Matters matters, List<Institution> doors, int limit) {
        Best others = new Best(limit);
        for (Holder holder : holders(region)) {
            if (others.isBeyond(matters.most() * holder.sum())) {
                break;
            }
            double relevance = holder.isDoor() ? 0 : holder.relevance(matters);
            if (relevance > 0) {
                others.offer(holder.institution(), relevance);
            }
        }
        return Stream.concat(doors.stream().limit(MOST_DOORS), others.inOrder().stream())
                .limit(limit)
                .toList();
    }

    /// Whether a door to a region works in any of a profile's own fields.
    boolean shares(Institution door, ProfileVectors profile) {
        return doors(door.region()).stream()
                .filter(holder -> holder.institution().id().equals(door.id()))
                .anyMatch(holder -> holder.evidence().dot(profile.own()) > 0);
    }

    /// The doors to a region: cluster organisations that work on what matters to a profile, then agencies that do, then
    /// the others; within these by how much of it they work on.
    List<Institution> doors(RegionId region, Matters matters, int limit) {
        Best clusters = new Best(limit);
        Best agencies = new Best(limit);
        Best others = new Best(limit);
        for (Holder holder : doors(region)) {
            double relevance = holder.relevance(matters);
            Best kind = relevance == 0 ? others : holder.isClusterOrganisation() ? clusters : agencies;
            kind.offer(holder.institution(), relevance);
        }
        return Stream.of(clusters, agencies, others)
                .flatMap(kind -> kind.inOrder().stream())
                .limit(limit)
                .toList();
    }

    /// What matters to a profile: its needs and its own fields.
    Matters matters(ProfileVectors profile) {
        double[] weights = profile.needs().toDense(taxonomy.size());
        SparseVector own = profile.own();
        for (int i = 0; i < own.size(); i++) {
            weights[own.ordinal(i)] += own.value(i);
        }
        return new Matters(weights);
    }

    private List<Institution> strongest(List<Holder> all, int field) {
        int end = taxonomy.end(field);
        Best best = new Best(MOST);
        Best doors = new Best(MOST);
        for (Holder holder : all) {
            double evidence = holder.evidence(field, end);
            if (evidence > 0) {
                (holder.isDoor() ? doors : best).offer(holder.institution(), evidence);
            }
        }
        return Stream.concat(best.inOrder().stream(), doors.inOrder().stream())
                .limit(MOST)
                .toList();
    }

    /// Those with most evidence first.
    private List<Holder> holders(RegionId region) {
        return holders.computeIfAbsent(
                region,
                id -> dataset.institutionsIn(id).stream()
                        .filter(institution -> !institution.bookedAtHeadOffice())
                        .map(this::holder)
                        .sorted(Comparator.comparingDouble(Holder::sum).reversed())
                        .toList());
    }

    /// The few doors among the many.
    private List<Holder> doors(RegionId region) {
        return doors.computeIfAbsent(
                region, id -> holders(id).stream().filter(Holder::isDoor).toList());
    }

    private Holder holder(Institution institution) {
        SparseVector evidence = evidence(institution);
        SparseVector scale = evidence.map(Math::log1p);
        return new Holder(institution, evidence, scale, scale.sum());
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

    /// How much each field matters to a profile.
    static final class Matters {

        private final double[] weights;
        private final double most;

        private Matters(double[] weights) {
            this.weights = weights;
            most = Arrays.stream(weights).max().orElse(0);
        }

        double most() {
            return most;
        }
    }

    /// @param scale `ln(1 + n)` of the evidence
    /// @param sum of the scale
    private record Holder(Institution institution, SparseVector evidence, SparseVector scale, double sum) {

        boolean isDoor() {
            return isClusterOrganisation() || institution.type() == Institution.Type.AGENCY;
        }

        boolean isClusterOrganisation() {
            return institution.type() == Institution.Type.CLUSTER_ORGANISATION;
        }

        double evidence(int from, int end) {
            double sum = 0;
            for (int i = 0; i < evidence.size() && evidence.ordinal(i) < end; i++) {
                sum += evidence.ordinal(i) >= from ? evidence.value(i) : 0;
            }
            return sum;
        }

        double relevance(Matters matters) {
            return scale.dot(matters.weights);
        }
    }

    /// The few with the largest weights, by weight, then id.
    private static final class Best {

        private static final Comparator<Weighed> WORST_FIRST = Comparator.comparingDouble(Weighed::weight)
                .thenComparing(weighed -> weighed.institution().id(), Comparator.reverseOrder());

        private final int limit;
        private final PriorityQueue<Weighed> kept = new PriorityQueue<>(WORST_FIRST);

        Best(int limit) {
            this.limit = limit;
        }

        /// Whether nobody of at most this weight can get in.
        boolean isBeyond(double weight) {
            return kept.size() == limit && weight < kept.element().weight();
        }

        void offer(Institution institution, double weight) {
            Weighed weighed = new Weighed(institution, weight);
            if (kept.size() < limit) {
                kept.add(weighed);
            } else if (WORST_FIRST.compare(weighed, kept.element()) > 0) {
                kept.remove();
                kept.add(weighed);
            }
        }

        List<Institution> inOrder() {
            return kept.stream()
                    .sorted(WORST_FIRST.reversed())
                    .map(Weighed::institution)
                    .toList();
        }
    }

    private record Weighed(Institution institution, double weight) {}
}
