package counterpart.engine.evaluation;

import counterpart.engine.competence.Relatedness;
import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.evaluation.candidate.FieldShares;
import counterpart.engine.evaluation.protocol.PseudoCluster;
import counterpart.engine.model.WeightedField;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The missing fields of a profile: the ten most related fields that the profile does not contain. Also the fields in
/// which each candidate is specialised.
final class MissingFields {

    private static final int NEAREST = 10;

    private final Taxonomy taxonomy;
    private final Relatedness relatedness;
    private final Map<Integer, Set<Integer>> filled = new HashMap<>();

    /// @param shares field shares of the candidates
    MissingFields(Taxonomy taxonomy, FieldShares shares, Relatedness relatedness) {
        this.taxonomy = taxonomy;
        this.relatedness = relatedness;
        for (int candidate = 0; candidate < shares.size(); candidate++) {
            filled.put(candidate, shares.specialised(candidate).stream().boxed().collect(Collectors.toSet()));
        }
    }

    /// The fields in which each candidate is specialised, by candidate.
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
