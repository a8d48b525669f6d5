package counterpart.engine.evaluation;

import counterpart.engine.model.WeightedField;
import counterpart.engine.specialisation.Relatedness;
import counterpart.engine.specialisation.SparseVector;
import counterpart.engine.specialisation.Taxonomy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a profile lacks: the ten fields nearest to it that it does not have; and which regions are specialised in what.
final class Gaps {

    private static final int NEAREST = 10;

    private final Taxonomy taxonomy;
    private final Relatedness relatedness;
    private final Map<Integer, Set<Integer>> filled = new HashMap<>();

    /// @param shares of the candidates
    Gaps(Taxonomy taxonomy, Shares shares, Relatedness relatedness) {
        this.taxonomy = taxonomy;
        this.relatedness = relatedness;
        for (int candidate = 0; candidate < shares.size(); candidate++) {
            filled.put(candidate, shares.specialised(candidate).stream().boxed().collect(Collectors.toSet()));
        }
    }

    /// For each candidate the fields it is specialised in.
    Map<Integer, Set<Integer>> filled() {
        return filled;
    }

    /// The missing related fields of a pseudo-cluster.
    Set<Integer> missing(PseudoCluster cluster) {
        double[] own = new double[taxonomy.size()];
        for (WeightedField field : cluster.profile().own()) {
            own[taxonomy.ordinal(field.field())] = field.weight();
        }
        double[] near = relatedness.spread(SparseVector.of(own));
        return IntStream.range(0, near.length)
                .boxed()
                .filter(field -> near[field] > 0 && own[field] == 0)
                .sorted(Comparator.comparingDouble((Integer field) -> -near[field])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEAREST)
                .collect(Collectors.toSet());
    }
}
