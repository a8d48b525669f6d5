package counterpart.engine.competence;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.evidence.CoTagCount;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Scale of a region in broad fields, including related fields. Evidence of one level-3 field is sparse and
/// projects of the next year rarely carry the same code; related fields make the prediction better.
///
/// - level 3: `ln(1 + n(r,f) + 2 * sum_g P(g|f) n(r,g))` with `P(g|f)` the share of field *g* in the fields that
///   projects name together with *f*
/// - level 2: `ln(1 + n(r,f))`
///
/// where `n` includes descendants.
final class BroadFieldScale {

    private static final int NARROW = 3;
    private static final int BROAD = 2;

    private static final double NEIGHBOURHOOD = 2;
    private static final double BROAD_SHARE = 0.7;

    private final Taxonomy taxonomy;
    /// By ordinal, see [#ancestor].
    private final int[] broad;
    private final int[] narrow;
    private final Map<Integer, Map<Integer, Double>> together;

    BroadFieldScale(Taxonomy taxonomy, Collection<CoTagCount> coTags) {
        this(taxonomy, new HashMap<>());
        for (CoTagCount pair : coTags) {
            int a = ancestor(pair.a(), NARROW);
            int b = ancestor(pair.b(), NARROW);
            if (a >= 0 && b >= 0 && a != b) {
                add(a, b, pair.projects());
                add(b, a, pair.projects());
            }
        }
        together.values().forEach(BroadFieldScale::toShares);
    }

    /// @param together see [#together()]
    BroadFieldScale(Taxonomy taxonomy, Map<Integer, Map<Integer, Double>> together) {
        this.taxonomy = taxonomy;
        this.together = together;
        broad = ancestors(BROAD);
        narrow = ancestors(NARROW);
    }

    /// `P(g|f)` by *f* and *g*.
    Map<Integer, Map<Integer, Double>> together() {
        return together;
    }

    /// Scale of a region at the ordinals of the level-2 and level-3 fields.
    SparseVector of(SparseVector counts) {
        double[] sums = counts(counts);
        double[] reach = new double[sums.length];
        for (int field = 0; field < reach.length; field++) {
            reach[field] = Math.log1p(sums[field] + NEIGHBOURHOOD * near(field, sums));
        }
        return SparseVector.of(reach);
    }

    /// A profile at the ordinals of its level-2 and level-3 fields.
    SparseVector asked(SparseVector profile) {
        double[] asked = counts(profile);
        for (int field = 0; field < asked.length; field++) {
            asked[field] *= taxonomy.level(field) == BROAD ? BROAD_SHARE : 1;
        }
        return SparseVector.of(asked);
    }

    /// Evidence at the ordinals of the level-2 and level-3 fields, descendants included.
    private double[] counts(SparseVector counts) {
        double[] sums = new double[taxonomy.size()];
        for (int i = 0; i < counts.size(); i++) {
            add(broad[counts.ordinal(i)], counts.value(i), sums);
            add(narrow[counts.ordinal(i)], counts.value(i), sums);
        }
        return sums;
    }

    private static void add(int field, double value, double[] sums) {
        if (field >= 0) {
            sums[field] += value;
        }
    }

    private double near(int field, double[] sums) {
        double near = 0;
        for (Map.Entry<Integer, Double> other :
                together.getOrDefault(field, Map.of()).entrySet()) {
            near += other.getValue() * sums[other.getKey()];
        }
        return near;
    }

    private int[] ancestors(int level) {
        return IntStream.range(0, taxonomy.size())
                .map(field -> ancestor(taxonomy.code(field), level))
                .toArray();
    }

    /// Ordinal of the field of a level that equals or contains a field; -1 if the field is broader or the taxonomy
    /// lacks it.
    private int ancestor(FieldCode field, int level) {
        FieldCode code = field;
        while (code.level() > level) {
            code = code.parent().orElseThrow();
        }
        return code.level() == level ? taxonomy.find(code).orElse(-1) : -1;
    }

    private void add(int a, int b, int projects) {
        together.computeIfAbsent(a, key -> new HashMap<>()).merge(b, (double) projects, Double::sum);
    }

    private static void toShares(Map<Integer, Double> counts) {
        double sum = counts.values().stream().mapToDouble(Double::doubleValue).sum();
        counts.replaceAll((field, count) -> count / sum);
    }
}
