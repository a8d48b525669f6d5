package counterpart.engine.ranking.explanation;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.evidence.DemonstratedField;
import counterpart.engine.evidence.ProfileEvidence;
import counterpart.engine.evidence.ProjectEvidence;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Region;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.Match.Addition;
import counterpart.engine.ranking.factor.FactorContext;
import counterpart.engine.ranking.input.RankingData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The fields that a region adds to a profile, as far as they may be said: a sayable field in which the region
/// is among the world's first and an institution shows it. *New* is only what neither the profile nor its home
/// holds.
final class AddedFields {

    /// The last world rank that is called a strength.
    static final int LAST_RANK = 50;

    /// So many times more fields are looked at than are said: fields that projects show in the domain come
    /// first, then those in which the region stands highest.
    private static final int CONSIDERED = 2;

    /// The least specificity of a field that no project joins with the domain: a broad field says nothing then.
    private static final double SPECIFIC_ALONE = 0.75;

    /// The least share of the first field's points with which a further field is worth saying.
    private static final double RELEVANT = 0.2;

    /// So many of the strongest needs count in full. The others, mostly noise of single projects, count so little
    /// that they are named only where a region adds none of these.
    private static final int NEEDS = 40;

    private static final double TAIL = 0.01;

    private final RankingData data;
    private final CompetenceModel model;
    private final Taxonomy taxonomy;
    private final FieldHolders evidence;
    private final FieldEvidenceFinder finder;
    private final SayableFields sayable;
    private final HomeCompetence home;

    AddedFields(RankingData data, FieldHolders evidence, SayableFields sayable) {
        this.data = data;
        this.evidence = evidence;
        this.sayable = sayable;
        model = data.model();
        taxonomy = model.taxonomy();
        home = new HomeCompetence(data);
        finder = new FieldEvidenceFinder(data, evidence);
    }

    /// Prepares a query for [#of].
    Needs needs(FactorContext context) {
        return new Needs(
                weights(context.profile().needs()),
                relatives(context.profile().codes()),
                relatives(context.profile().sought()),
                core(context.profile().codes()),
                home.of(context),
                new FieldPoints(taxonomy),
                context.evidence());
    }

    /// The needs, each as far as the field that is named for it is specific.
    private double[] weights(SparseVector needs) {
        int[] strongestFirst = IntStream.range(0, needs.size())
                .filter(i -> sayable.named(needs.ordinal(i)) >= 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -needs.value(i))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] weights = new double[taxonomy.size()];
        for (int i = 0; i < strongestFirst.length; i++) {
            int field = needs.ordinal(strongestFirst[i]);
            double specific = data.specificity(sayable.named(field));
            weights[field] = needs.value(strongestFirst[i]) * specific * (i < NEEDS ? 1 : TAIL);
        }
        return weights;
    }

    /// The codes with the largest weight.
    private Set<FieldCode> core(SparseVector codes) {
        return IntStream.range(0, codes.size())
                .filter(i -> codes.value(i) == codes.max())
                .mapToObj(i -> taxonomy.code(codes.ordinal(i)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether each field is one of the given codes, lies below one or contains one.
    private boolean[] relatives(SparseVector codes) {
        boolean[] relatives = new boolean[taxonomy.size()];
        for (int i = 0; i < codes.size(); i++) {
            addRelatives(codes.ordinal(i), relatives);
        }
        return relatives;
    }

    private void addRelatives(int code, boolean[] relatives) {
        for (int field = 0; field < relatives.length; field++) {
            boolean below = code <= field && field < taxonomy.end(code);
            boolean above = field <= code && code < taxonomy.end(field);
            relatives[field] |= below || above;
        }
    }

    /// The fields with most points that the region adds.
    ///
    /// @param commonGround fields in which region and profile both work
    List<Addition> of(Region region, Needs needs, List<Match.Strength> commonGround, double pivot, int limit) {
        int place = model.ordinal(region.id());
        SparseVector strength = model.strength(place, pivot);
        for (int i = 0; i < strength.size(); i++) {
            int field = strength.ordinal(i);
            double points = needs.weights[field] * strength.value(i);
            if (points > 0 && model.knows(place, field)) {
                int named = sayable.named(model.named(place, field));
                if (named >= 0) {
                    needs.points.add(named, points);
                }
            }
        }
        boolean[] common = new boolean[taxonomy.size()];
        commonGround.forEach(
                shared -> addRelatives(taxonomy.ordinal(shared.field().code()), common));
        List<Considered> considered = new ArrayList<>();
        needs.points.takeMost(CONSIDERED * limit, RELEVANT, (field, points) -> {
            int rank = model.shown().rank(place, field);
            return rank <= LAST_RANK
                    && consider(
                            field,
                            points / (1 + Math.log(rank)),
                            find(region, field, needs),
                            needs,
                            common,
                            considered);
        });
        return considered.stream()
                .sorted(Considered.BEST_FIRST)
                .limit(limit)
                .map(one -> addition(region, one.field(), one.found(), kind(one.field(), needs, common)))
                .toList();
    }

    private static boolean consider(
            int field,
            double points,
            FieldEvidenceFinder.Found found,
            Needs needs,
            boolean[] common,
            List<Considered> considered) {
        return !found.institutions().isEmpty()
                && (kind(field, needs, common) == Addition.Kind.DEEPENS || needs.isBorne(field, found))
                && considered.add(new Considered(field, points, found));
    }

    private FieldEvidenceFinder.Found find(Region region, int field, Needs needs) {
        FieldCode code = taxonomy.code(field);
        return finder.find(
                region,
                code,
                evidence.holders(region.id(), field),
                needs.demonstrated(code),
                data.specificity(field) >= SPECIFIC_ALONE);
    }

    private static Addition.Kind kind(int field, Needs needs, boolean[] common) {
        return needs.own[field] || needs.home[field] || common[field] ? Addition.Kind.DEEPENS : Addition.Kind.NEW;
    }

    private Addition addition(Region region, int field, FieldEvidenceFinder.Found found, Addition.Kind kind) {
        int place = model.ordinal(region.id());
        FieldCode code = taxonomy.code(field);
        return new Addition(
                new Match.Strength(
                        data.dataset().field(code),
                        model.shown().percentile(place, field),
                        model.shown().rank(place, field),
                        found.institutions()),
                kind,
                found.shown(),
                found.projects(),
                finder.references(region, code, evidence.holders(region.id(), field)));
    }

    /// A field that may be said.
    ///
    /// @param points of the field for the query, fewer the lower the region's world rank
    private record Considered(int field, double points, FieldEvidenceFinder.Found found) {

        private static final Comparator<Considered> BEST_FIRST = Comparator.comparing(
                        (Considered one) -> one.found().shown())
                .thenComparing(Comparator.comparingDouble(Considered::points).reversed())
                .thenComparingInt(Considered::field);
    }

    /// What a query needs and has. Not thread-safe.
    static final class Needs {

        private final double[] weights;
        /// Whether a field is own, or lies above or below an own one.
        private final boolean[] own;
        /// Whether a field is sought, or lies above or below one that is.
        private final boolean[] sought;
        /// The own fields with the largest weight.
        private final Set<FieldCode> core;
        /// Whether a field is held at home.
        private final boolean[] home;
        private final FieldPoints points;
        private final Supplier<ProfileEvidence> evidence;
        private final Map<FieldCode, DemonstratedField> demonstrated = new HashMap<>();

        private Needs(
                double[] weights,
                boolean[] own,
                boolean[] sought,
                Set<FieldCode> core,
                boolean[] home,
                FieldPoints points,
                Supplier<ProfileEvidence> evidence) {
            this.weights = weights;
            this.own = own;
            this.sought = sought;
            this.core = core;
            this.home = home;
            this.points = points;
            this.evidence = evidence;
        }

        /// Whether the evidence bears to say that a field is lacking that is not sought: a project in the
        /// domain must join it with two own fields, a core field or a theme. With one field of the margin it
        /// comes along from another domain.
        private boolean isBorne(int field, FieldEvidenceFinder.Found found) {
            return sought[field]
                    || found.shown() != Addition.Shown.IN_DOMAIN
                    || found.projects().stream().map(ProjectEvidence::joins).anyMatch(this::isJoined);
        }

        /// @param joins the field, then at most two own fields
        private boolean isJoined(List<FieldCode> joins) {
            return joins.size() != 2 || core.contains(joins.getLast());
        }

        private DemonstratedField demonstrated(FieldCode field) {
            return demonstrated.computeIfAbsent(field, code -> evidence.get().of(code));
        }
    }
}
