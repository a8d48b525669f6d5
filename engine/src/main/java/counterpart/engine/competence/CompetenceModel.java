package counterpart.engine.competence;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.CoTagCount;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.NationalPrior;
import counterpart.engine.model.evidence.RegionGrade;
import counterpart.engine.model.evidence.RegionalEvidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The competences of all regions as vectors over fields, computed from counts and curated grades on one scale. The
/// ordinal of a region is its position in the input.
public final class CompetenceModel {

    /// The pivot of the published figures (strength, world rank); of the tested pivots it predicts real
    /// partnerships best.
    public static final double SHOWN_PIVOT = 0.5;

    /// Minimum number of participations of a region for which its counts are a measurement, so that grades can be
    /// compared with them.
    public static final int MEASURED = 20;

    private static final double HELD = 0.9;
    private static final int SPECIFIC_LEVEL = 3;

    private final Taxonomy taxonomy;
    private final FieldExpansion expansion;
    private final Relatedness relatedness;
    private final Map<RegionId, Integer> ordinals;
    private final Map<Double, List<SparseVector>> strengths = new LinkedHashMap<>();
    private final List<SparseVector> scales;
    private final BroadFieldScale reach;
    private final List<Map<Integer, Integer>> origins = new ArrayList<>();
    private final FieldFigures shown;
    private final List<SparseVector> wants;

    /// The data from which the model is computed.
    ///
    /// @param priors patents of countries, the prior for regions with little evidence
    /// @param evidence what statistics of their countries say of regions
    public record Input(
            Collection<Field> fields,
            List<Region> regions,
            Collection<Institution> institutions,
            Collection<Competence> competences,
            Collection<RegionGrade> grades,
            Collection<CoTagCount> coTags,
            Collection<NationalPrior> priors,
            Collection<RegionalEvidence> evidence) {}

    /// The computed state of a model; lists of vectors contain one vector per region, in the regions' order.
    ///
    /// @param evidence the ordinals of the fields with evidence
    /// @param neighbours by field
    /// @param together see [BroadFieldScale]
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
    /// @param pivots pivots for which strengths are computed, each in [0, 1]
    public CompetenceModel(Input input, ModelConstants constants, double... pivots) {
        taxonomy = new Taxonomy(input.fields().stream().map(Field::code).toList());
        relatedness = Relatedness.of(specific(input.coTags()), taxonomy, constants);
        reach = new BroadFieldScale(taxonomy, input.coTags());
        ordinals = new HashMap<>();
        input.regions().forEach(region -> ordinals.put(region.id(), ordinals.size()));
        RegionEvidence evidence = RegionEvidence.of(input, taxonomy, ordinals);
        expansion = new FieldExpansion(taxonomy, evidence.fieldsWithEvidence());
        StrengthBuilder builder = new StrengthBuilder(taxonomy, expansion, evidence, input, constants);
        for (double pivot : pivots) {
            strengths.put(pivot, StrengthBuilder.figures(builder.strengths(pivot)));
        }
        List<GradeCalibration.Graded> shownStrengths = builder.known(SHOWN_PIVOT);
        shownStrengths.forEach(graded -> origins.add(graded.origins()));
        List<SparseVector> shownFigures = StrengthBuilder.figures(shownStrengths);
        shown = new FieldFigures(shownFigures, expansion, taxonomy.size());
        scales = builder.scales();
        wants = IntStream.range(0, ordinals.size())
                .mapToObj(region -> wants(region, shownFigures.get(region)))
                .toList();
    }

    /// Creates a model from a computed state.
    public CompetenceModel(State state) {
        taxonomy = new Taxonomy(state.fields());
        boolean[] evidence = new boolean[taxonomy.size()];
        state.evidence().forEach(field -> evidence[field] = true);
        expansion = new FieldExpansion(taxonomy, evidence);
        relatedness = new Relatedness(state.neighbours());
        reach = new BroadFieldScale(taxonomy, state.together());
        ordinals = new HashMap<>();
        state.regions().forEach(region -> ordinals.put(region, ordinals.size()));
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

    /// The computed state; a model created from it is equal to the last bit.
    public State state() {
        return new State(
                taxonomy.codes(),
                IntStream.range(0, taxonomy.size())
                        .filter(expansion::hasEvidence)
                        .boxed()
                        .toList(),
                relatedness.neighbours(),
                reach.together(),
                ordinals.entrySet().stream()
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

    public FieldExpansion expansion() {
        return expansion;
    }

    public Relatedness relatedness() {
        return relatedness;
    }

    /// The ordinal of a region.
    ///
    /// @throws IllegalArgumentException if the region is not in the model
    public int ordinal(RegionId region) {
        Integer ordinal = ordinals.get(region);
        if (ordinal == null) {
            throw new IllegalArgumentException("region " + region + " is not in the model");
        }
        return ordinal;
    }

    /// `x(r,t)`: strengths of a region at one of the computed pivots.
    public SparseVector strength(int region, double pivot) {
        List<SparseVector> atPivot = strengths.get(pivot);
        if (atPivot == null) {
            throw new IllegalArgumentException("pivot " + pivot + " is none of " + strengths.keySet());
        }
        return atPivot.get(region);
    }

    /// The strengths of a region at one of the computed pivots, whichever: at all of them it has the same fields.
    public SparseVector anyStrength(int region) {
        return strengths.values().iterator().next().get(region);
    }

    /// Scale of a region in the level-2 and level-3 fields, including related fields; see [BroadFieldScale]. A
    /// grade counts as the evidence of its percentile.
    public SparseVector reach(int region) {
        return reach.of(scales.get(region));
    }

    /// The query vector for [#reach]: level-3 fields of a profile count 1, level-2 fields 0.7.
    ///
    /// @param profile weights by field with a sum of 1
    public SparseVector reached(SparseVector profile) {
        return reach.asked(profile);
    }

    /// `ln(1 + n(r,.))`: scale of a region in all fields together.
    public double volume(int region) {
        return Math.log1p(scales.get(region).sum());
    }

    /// The degree to which a region holds each field, including descendants, in [0, 1]: its figure divided by the
    /// 90th percentile of regions with evidence.
    public SparseVector held(int region) {
        double[] held = new double[taxonomy.size()];
        for (int field = 0; field < held.length; field++) {
            double full = shown.quantile(field, HELD);
            held[field] = full == 0 ? 0 : Math.min(1, shown.figure(region, field) / full);
        }
        return SparseVector.of(held);
    }

    /// The gain of a region from each field: relatedness to its strengths, reduced by the degree to which it holds
    /// the field already.
    public SparseVector wants(int region) {
        return wants.get(region);
    }

    /// The published figures: strength and world rank.
    public FieldFigures shown() {
        return shown;
    }

    /// Whether a region has evidence or a grade of its own in a field, not only a national prior.
    public boolean knows(int region, int field) {
        return scales.get(region).get(field) > 0;
    }

    /// The field to display for a region's strength in `field`: the graded broader field if only that grade is
    /// known.
    public int named(int region, int field) {
        return origins.get(region).getOrDefault(field, field);
    }

    /// Broad tags such as "engineering and technology" carry no information about relatedness.
    private static List<CoTagCount> specific(Collection<CoTagCount> coTags) {
        return coTags.stream()
                .filter(pair -> pair.a().level() >= SPECIFIC_LEVEL && pair.b().level() >= SPECIFIC_LEVEL)
                .toList();
    }

    private SparseVector wants(int region, SparseVector strength) {
        double sum = strength.sum();
        double[] near = relatedness.spread(strength.map(value -> value / sum));
        SparseVector held = held(region);
        for (int field = 0; field < near.length; field++) {
            near[field] *= 1 - held.get(field);
        }
        return SparseVector.of(near);
    }
}
