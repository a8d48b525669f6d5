package counterpart.engine.ranking.explanation;

import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.evidence.Representatives;
import counterpart.engine.evidence.ResearchPerformers;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Memoized;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.RegionGrade;
import counterpart.engine.ranking.input.ProfileVectors;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the institutions of a region that hold a field, and those to contact about a profile. Head offices
/// that book projects of sites elsewhere are excluded.
final class KeyInstitutions implements FieldHolders {

    private static final int MOST_CONTACT_POINTS = 3;
    /// The grade from which a region is strong in a field.
    private static final int STRONG = 2;

    private final Dataset dataset;
    private final Taxonomy taxonomy;
    private final ResearchPerformers performers;
    /// The parent of each field, -1 for a root.
    private final int[] parents;
    private final Map<RegionId, boolean[]> graded = new HashMap<>();
    private final Map<RegionId, Memoized<RegionHolders>> regions;

    KeyInstitutions(Dataset dataset, Taxonomy taxonomy) {
        this.dataset = dataset;
        this.taxonomy = taxonomy;
        performers = new ResearchPerformers(dataset);
        parents = new int[taxonomy.size()];
        Arrays.fill(parents, -1);
        for (int field = 0; field < parents.length; field++) { // the nearest ancestor comes last
            Arrays.fill(parents, field + 1, taxonomy.end(field), field);
        }
        dataset.tables().grades().stream()
                .filter(grade -> grade.grade() >= STRONG)
                .forEach(this::addGrade);
        regions = dataset.regions().stream()
                .map(Region::id)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), this::memoized));
    }

    private void addGrade(RegionGrade grade) {
        boolean[] fields = graded.computeIfAbsent(grade.region(), id -> new boolean[parents.length]);
        taxonomy.find(grade.field()).ifPresent(graded -> {
            for (int field = graded; field >= 0; field = parents[field]) {
                fields[field] = true;
            }
        });
    }

    private Memoized<RegionHolders> memoized(RegionId region) {
        return new Memoized<>(() -> new RegionHolders(
                dataset.institutionsIn(region).stream()
                        .filter(institution -> !institution.bookedAtHeadOffice())
                        .map(this::holder)
                        .toList(),
                parents,
                graded.getOrDefault(region, new boolean[parents.length])));
    }

    private RegionHolders of(RegionId region) {
        Memoized<RegionHolders> known = regions.get(region);
        return known == null ? RegionHolders.NONE : known.get();
    }

    /// The at most [RegionHolders#MOST] institutions strongest in a field or its descendants, most evidence
    /// first; organisations that do not research, which provide contacts rather than competences, come after
    /// the others.
    List<Institution> strongest(RegionId region, int field) {
        return of(region).strongest(field);
    }

    @Override
    public List<Institution> holders(RegionId region, int field) {
        return of(region).evident(field);
    }

    @Override
    public Predicate<Institution> researchers(RegionId region) {
        return of(region)::isResearcher;
    }

    /// Institutions to contact about a profile: the region's first cluster organisations and an agency, then
    /// those whose projects join its domain with a need, then those strongest in its fields. Others that do not
    /// research themselves are not among them.
    ///
    /// @param demonstrating institutions whose projects do so, the clearest first
    List<Institution> toCall(
            RegionId region,
            FieldWeights fieldWeights,
            List<Institution> contactPoints,
            List<Institution> demonstrating,
            int limit) {
        TopN others = new TopN(limit + limit / 2); // some of them belong to one group
        for (Holder holder : of(region).all()) {
            if (others.isBeyond(fieldWeights.most() * holder.sum())) {
                break;
            }
            double relevance = holder.isResearcher() ? holder.relevance(fieldWeights) : 0;
            if (relevance > 0) {
                others.offer(holder.institution(), relevance);
            }
        }
        return Stream.of(firstContactPoints(contactPoints), demonstrating.stream(), others.inOrder().stream())
                .flatMap(institutions -> institutions)
                .filter(Representatives.firstOfGroup())
                .limit(limit)
                .toList();
    }

    private static Stream<Institution> firstContactPoints(List<Institution> contactPoints) {
        return Stream.concat(
                        contactPoints.stream().filter(one -> one.type() != Institution.Type.AGENCY),
                        contactPoints.stream()
                                .filter(one -> one.type() == Institution.Type.AGENCY)
                                .limit(1))
                .limit(MOST_CONTACT_POINTS);
    }

    /// The contact points of a region.
    List<Holder> contactPoints(RegionId region) {
        return of(region).contactPoints();
    }

    /// The relevant fields of a profile: its needs and its own fields.
    FieldWeights fieldWeights(ProfileVectors profile) {
        double[] weights = profile.needs().toDense(taxonomy.size());
        SparseVector own = profile.own();
        for (int i = 0; i < own.size(); i++) {
            weights[own.ordinal(i)] += own.value(i);
        }
        return new FieldWeights(weights);
    }

    /// Evidence mass by field; a curated claim counts as one project on the field alone.
    private Holder holder(Institution institution) {
        return Holder.of(
                institution,
                byField(institution, Competence::countedMass),
                byField(institution, Competence::projects),
                byField(institution, competence -> competence.projects() > 0 ? competence.mass() : 0),
                performers.contains(institution));
    }

    private SparseVector byField(Institution institution, ToDoubleFunction<Competence> figure) {
        Map<Integer, Double> figures = new HashMap<>();
        for (Competence competence : dataset.competencesOf(institution.id())) {
            double value = figure.applyAsDouble(competence);
            if (value > 0) {
                taxonomy.find(competence.field()).ifPresent(field -> figures.merge(field, value, Double::sum));
            }
        }
        return SparseVector.of(figures);
    }

    /// The weight of each field for a profile.
    static final class FieldWeights {

        private final double[] weights;
        private final double most;

        private FieldWeights(double[] weights) {
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
