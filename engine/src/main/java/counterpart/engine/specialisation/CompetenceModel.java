package counterpart.engine.specialisation;

import counterpart.engine.model.CoTag;
import counterpart.engine.model.Competence;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.NationalPrior;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionGrade;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.ResearchSpending;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The competences of all regions as vectors over fields, from counts and curated grades on one scale.
/// Regions are numbered in the order given.
public final class CompetenceModel {

    /// The pivot of the figures that are shown (strength, world rank); it predicts real partnerships best.
    public static final double SHOWN_PIVOT = 0.5;

    /// From this many participations on a region's counts are a measurement that grades can be compared with.
    public static final int MEASURED = 20;

    private static final double HELD = 0.9;
    private static final int SPECIFIC_LEVEL = 3;

    private final Taxonomy taxonomy;
    private final Cover cover;
    private final Relatedness relatedness;
    private final Map<RegionId, Integer> places;
    private final Map<Double, List<SparseVector>> strengths = new LinkedHashMap<>();
    private final List<SparseVector> scales;
    private final Reach reach;
    private final List<Map<Integer, Integer>> origins = new ArrayList<>();
    private final FieldFigures shown;
    private final List<SparseVector> wants;

    /// What the model is computed from.
    ///
    /// @param priors what countries' patents let expect of their regions
    /// @param spending research spending of regions
    public record Input(
            Collection<Field> fields,
            List<Region> regions,
            Collection<Institution> institutions,
            Collection<Competence> competences,
            Collection<RegionGrade> grades,
            Collection<CoTag> coTags,
            Collection<NationalPrior> priors,
            Collection<ResearchSpending> spending) {

        /// Without priors and spending.
        public Input(
                Collection<Field> fields,
                List<Region> regions,
                Collection<Institution> institutions,
                Collection<Competence> competences,
                Collection<RegionGrade> grades,
                Collection<CoTag> coTags) {
            this(fields, regions, institutions, competences, grades, coTags, List.of(), List.of());
        }
    }

    /// What the model consists of; lists of vectors have one for each region, in the regions' order.
    ///
    /// @param evidence the ordinals of the fields with evidence
    /// @param neighbours by field
    /// @param together see [Reach]
    /// @param strengths by pivot
    /// @param figures those of [#shown]
    public record State(
            List<FieldCode> fields,
            List<Integer> evidence,
            List<SparseVector> neighbours,
            Map<Integer, Map<Integer, Double>> together,
            List<RegionId> regions,
            Map<Double, List<SparseVector>> strengths,
            List<SparseVector> scales,
            List<Map<Integer, Integer>> origins,
            List<SparseVector> figures,
            List<SparseVector> wants) {}

    /// Computes the vectors of all regions.
    ///
    /// @param pivots the pivots for which strengths are wanted, each 0 to 1
    public CompetenceModel(Input input, Constants constants, double... pivots) {
        taxonomy = new Taxonomy(input.fields().stream().map(Field::code).toList());
        relatedness = Relatedness.of(specific(input.coTags()), taxonomy, constants);
        reach = new Reach(taxonomy, input.coTags());
        places = new HashMap<>();
        input.regions().forEach(region -> places.put(region.id(), places.size()));
        RegionEvidence evidence =
                RegionEvidence.of(input, taxonomy, places, new SpendingGrades(input.spending(), taxonomy, constants));
        cover = new Cover(taxonomy, evidence.fieldsWithEvidence());
        Builder builder = new Builder(evidence, input, constants);
        for (double pivot : pivots) {
            strengths.put(pivot, figures(builder.strengths(pivot)));
        }
        List<Grading.Graded> shownStrengths = builder.known(SHOWN_PIVOT);
        shownStrengths.forEach(graded -> origins.add(graded.origins()));
        List<SparseVector> shownFigures = figures(shownStrengths);
        shown = new FieldFigures(shownFigures, cover, taxonomy.size());
        scales = builder.scales();
        wants = IntStream.range(0, places.size())
                .mapToObj(place -> wants(place, shownFigures.get(place)))
                .toList();
    }

    /// Takes over what was computed before.
    public CompetenceModel(State state) {
        taxonomy = new Taxonomy(state.fields());
        boolean[] evidence = new boolean[taxonomy.size()];
        state.evidence().forEach(field -> evidence[field] = true);
        cover = new Cover(taxonomy, evidence);
        relatedness = new Relatedness(state.neighbours());
        reach = new Reach(taxonomy, state.together());
        places = new HashMap<>();
        state.regions().forEach(region -> places.put(region, places.size()));
        strengths.putAll(state.strengths());
        scales = state.scales();
        origins.addAll(state.origins());
        shown = new FieldFigures(
                state.figures().stream()
                        .map(figures -> figures.toDense(taxonomy.size()))
                        .toList(),
                taxonomy.size());
        wants = state.wants();
    }

    /// All that was computed; the model made of it is the same to the last bit.
    public State state() {
        return new State(
                taxonomy.codes(),
                IntStream.range(0, taxonomy.size())
                        .filter(cover::hasEvidence)
                        .boxed()
                        .toList(),
                relatedness.neighbours(),
                reach.together(),
                places.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .toList(),
                strengths,
                scales,
                origins,
                shown.all(),
                wants);
    }

    public Taxonomy taxonomy() {
        return taxonomy;
    }

    public Cover cover() {
        return cover;
    }

    public Relatedness relatedness() {
        return relatedness;
    }

    /// The number of a region.
    ///
    /// @throws IllegalArgumentException when the model does not know it
    public int place(RegionId region) {
        Integer place = places.get(region);
        if (place == null) {
            throw new IllegalArgumentException("region " + region + " is not in the model");
        }
        return place;
    }

    /// `x(r,t)`: a region's strengths at one of the pivots asked for.
    public SparseVector strength(int place, double pivot) {
        List<SparseVector> atPivot = strengths.get(pivot);
        if (atPivot == null) {
            throw new IllegalArgumentException("pivot " + pivot + " is none of " + strengths.keySet());
        }
        return atPivot.get(place);
    }

    /// A region's scale in the level-2 and level-3 fields, with what it does next to them; grades count as the evidence
    /// that places of that percentile have.
    public SparseVector reach(int place) {
        return reach.of(scales.get(place));
    }

    /// The level-2 and level-3 fields of a profile, to be asked of [#reach]: narrow ones count 1, broad ones 0.7.
    ///
    /// @param profile weights by field with a sum of 1
    public SparseVector reached(SparseVector profile) {
        return reach.asked(profile);
    }

    /// `ln(1 + n(r,.))`: a region's scale in all fields together.
    public double volume(int place) {
        return Math.log1p(scales.get(place).sum());
    }

    /// In [0, 1] for each field, descendants included: whether the region holds it, full from the 90th percentile of
    /// regions with evidence on.
    public SparseVector held(int place) {
        double[] held = new double[taxonomy.size()];
        for (int field = 0; field < held.length; field++) {
            double full = shown.quantile(field, HELD);
            held[field] = full == 0 ? 0 : Math.min(1, shown.figure(place, field) / full);
        }
        return SparseVector.of(held);
    }

    /// How much a region would gain from each field: near to what it is strong in, and not held by it.
    public SparseVector wants(int place) {
        return wants.get(place);
    }

    /// The figures that are shown: strength and world rank.
    public FieldFigures shown() {
        return shown;
    }

    /// Whether something is known of a region in a field: evidence or a grade of its own, not just what its country
    /// lets
    /// expect.
    public boolean knows(int place, int field) {
        return scales.get(place).get(field) > 0;
    }

    /// The field to name for a region's strength in `field`: where a grade on a broader field is all that is known,
    /// that one.
    public int named(int place, int field) {
        return origins.get(place).getOrDefault(field, field);
    }

    /// A tag as broad as "engineering and technology" says nothing about what is near.
    private static List<CoTag> specific(Collection<CoTag> coTags) {
        return coTags.stream()
                .filter(pair -> pair.a().level() >= SPECIFIC_LEVEL && pair.b().level() >= SPECIFIC_LEVEL)
                .toList();
    }

    private SparseVector wants(int place, SparseVector strength) {
        double sum = strength.sum();
        double[] near = relatedness.spread(strength.map(value -> value / sum));
        SparseVector held = held(place);
        for (int field = 0; field < near.length; field++) {
            near[field] *= 1 - held.get(field);
        }
        return SparseVector.of(near);
    }

    private static List<SparseVector> figures(List<Grading.Graded> graded) {
        return graded.stream().map(Grading.Graded::figures).toList();
    }

    /// Turns counts into figures on one scale with the grades. Regions that are measured stand by their counts; for the
    /// others see [NationalPosterior].
    private final class Builder {

        private final RegionEvidence evidence;
        private final List<SparseVector> scales;
        private final List<SparseVector> measured;
        private final List<SparseVector> expected;
        private final double normFloor;

        Builder(RegionEvidence evidence, Input input, Constants constants) {
            this.evidence = evidence;
            EvidenceMatrix matrix = new EvidenceMatrix(evidence.counts(), taxonomy.size());
            measured = IntStream.range(0, matrix.places())
                    .mapToObj(place -> matrix.strength(place, constants))
                    .toList();
            normFloor = new Quantile(reference(measured).stream()
                            .mapToDouble(SparseVector::norm)
                            .toArray())
                    .at(0.25);
            scales = figures(graded(evidence.counts(), evidence.counts()));
            NationalPosterior posterior =
                    new NationalPosterior(taxonomy, input.regions(), input.priors(), matrix, evidence);
            expected = IntStream.range(0, matrix.places())
                    .mapToObj(place -> evidence.measured(place)
                            ? SparseVector.EMPTY
                            : expected(place, input.regions().get(place).country(), posterior, matrix, constants))
                    .toList();
        }

        /// What is known of a region that is not measured, grades as the evidence they stand for, with what its country
        /// lets expect.
        private SparseVector expected(
                int place, String country, NationalPosterior posterior, EvidenceMatrix matrix, Constants constants) {
            return posterior.expects(country)
                    ? matrix.strength(posterior.of(country, scales.get(place)), constants)
                    : SparseVector.EMPTY;
        }

        List<SparseVector> scales() {
            return scales;
        }

        /// A region with a handful of projects would be made a giant by a pivot near 1, so that the norm is at least
        /// the lower quartile of the measured regions' norms.
        List<Grading.Graded> strengths(double pivot) {
            List<SparseVector> known = pivoted(measured, pivot);
            List<SparseVector> filling = pivoted(expected, pivot);
            return graded(
                    known,
                    IntStream.range(0, known.size())
                            .mapToObj(place -> filled(place, known.get(place), filling.get(place)))
                            .toList());
        }

        /// What is known stands as it is; what is expected fills the fields of which nothing is known.
        private SparseVector filled(int place, SparseVector known, SparseVector filling) {
            double[] figures = known.toDense(taxonomy.size());
            for (int i = 0; i < filling.size(); i++) {
                if (!knows(place, filling.ordinal(i))) {
                    figures[filling.ordinal(i)] = filling.value(i);
                }
            }
            return SparseVector.of(figures);
        }

        private boolean knows(int place, int field) {
            return scales.get(place).get(field) > 0;
        }

        /// The same without what countries let expect.
        List<Grading.Graded> known(double pivot) {
            return graded(pivoted(measured, pivot), pivoted(measured, pivot));
        }

        private List<SparseVector> pivoted(List<SparseVector> unpivoted, double pivot) {
            return unpivoted.stream()
                    .map(vector -> {
                        double divisor = Math.pow(Math.max(vector.norm(), normFloor), pivot);
                        return vector.map(value -> value / divisor);
                    })
                    .toList();
        }

        private List<Grading.Graded> graded(List<SparseVector> reference, List<SparseVector> figures) {
            Grading grading =
                    new Grading(taxonomy, cover, new FieldFigures(reference(reference), cover, taxonomy.size()));
            return IntStream.range(0, figures.size())
                    .mapToObj(place -> grading.apply(figures.get(place), evidence.grades(place)))
                    .toList();
        }

        private List<SparseVector> reference(List<SparseVector> figures) {
            return IntStream.range(0, figures.size())
                    .filter(evidence::measured)
                    .mapToObj(figures::get)
                    .toList();
        }
    }
}
