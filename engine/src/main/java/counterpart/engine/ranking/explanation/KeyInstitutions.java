package counterpart.engine.ranking.explanation;

import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Memoized;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.ranking.input.ProfileVectors;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the institutions of a region that hold a field, and those to contact about a profile. Head offices that
/// book projects of sites elsewhere are excluded.
final class KeyInstitutions {

    private static final int MOST_DOORS = 3;

    private final Dataset dataset;
    private final Taxonomy taxonomy;
    /// The parent of each field, -1 for a root.
    private final int[] parents;
    private final Map<RegionId, Memoized<RegionHolders>> regions;

    KeyInstitutions(Dataset dataset, Taxonomy taxonomy) {
        this.dataset = dataset;
        this.taxonomy = taxonomy;
        parents = new int[taxonomy.size()];
        Arrays.fill(parents, -1);
        for (int field = 0; field < parents.length; field++) { // the nearest ancestor comes last
            Arrays.fill(parents, field + 1, taxonomy.end(field), field);
        }
        regions = dataset.regions().stream()
                .map(Region::id)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), this::memoized));
    }

    private Memoized<RegionHolders> memoized(RegionId region) {
        return new Memoized<>(() -> new RegionHolders(
                dataset.institutionsIn(region).stream()
                        .filter(institution -> !institution.bookedAtHeadOffice())
                        .map(this::holder)
                        .toList(),
                parents));
    }

    private RegionHolders of(RegionId region) {
        Memoized<RegionHolders> known = regions.get(region);
        return known == null ? RegionHolders.NONE : known.get();
    }

    /// The at most [RegionHolders#MOST] institutions strongest in a field or its descendants, most evidence first;
    /// cluster organisations and agencies, which provide contacts rather than competences, come after the others.
    List<Institution> strongest(RegionId region, int field) {
        return of(region).strongest(field);
    }

    /// Institutions to contact about a profile: the region's first cluster organisation or agency, then those
    /// strongest in the profile's fields.
    List<Institution> toCall(RegionId region, Matters matters, List<Institution> doors, int limit) {
        TopN others = new TopN(limit);
        for (Holder holder : of(region).all()) {
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

    /// Whether a cluster organisation or agency of a region works in any of a profile's own fields.
    boolean shares(Institution door, ProfileVectors profile) {
        return of(door.region()).doors().stream()
                .filter(holder -> holder.institution().id().equals(door.id()))
                .anyMatch(holder -> holder.evidence().dot(profile.own()) > 0);
    }

    /// The contact points of a region: cluster organisations that work in a profile's fields, then agencies that
    /// do, then the others; each group is sorted by the weight of the fields in which they work.
    List<Institution> doors(RegionId region, Matters matters, int limit) {
        TopN clusters = new TopN(limit);
        TopN agencies = new TopN(limit);
        TopN others = new TopN(limit);
        for (Holder holder : of(region).doors()) {
            double relevance = holder.relevance(matters);
            TopN kind = relevance == 0 ? others : holder.isClusterOrganisation() ? clusters : agencies;
            kind.offer(holder.institution(), relevance);
        }
        return Stream.of(clusters, agencies, others)
                .flatMap(kind -> kind.inOrder().stream())
                .limit(limit)
                .toList();
    }

    /// The relevant fields of a profile: its needs and its own fields.
    Matters matters(ProfileVectors profile) {
        double[] weights = profile.needs().toDense(taxonomy.size());
        SparseVector own = profile.own();
        for (int i = 0; i < own.size(); i++) {
            weights[own.ordinal(i)] += own.value(i);
        }
        return new Matters(weights);
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
            double mass = competence.countedMass();
            taxonomy.find(competence.field()).ifPresent(field -> evidence.merge(field, mass, Double::sum));
        }
        return SparseVector.of(evidence);
    }

    /// The weight of each field for a profile.
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

        double[] weights() {
            return weights;
        }
    }
}
