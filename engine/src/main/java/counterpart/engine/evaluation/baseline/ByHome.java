package counterpart.engine.evaluation.baseline;

import counterpart.engine.evaluation.Activity;
import counterpart.engine.evaluation.PseudoCluster;
import counterpart.engine.evaluation.Shares;
import counterpart.engine.specialisation.SparseVector;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/// A score that depends on the home region and the candidate alone: each pair is worked out once.
final class ByHome implements ToDoubleBiFunction<PseudoCluster, Integer> {

    private final int candidates;
    private final Score score;
    private final Map<Integer, double[]> known = new HashMap<>();

    /// A score of a home region and a candidate, both by number.
    interface Score {

        double of(int home, int candidate);
    }

    ByHome(int candidates, Score score) {
        this.candidates = candidates;
        this.score = score;
    }

    /// The nearer in structure, the better: minus the dissimilarity of home and candidate (Krugman 1991).
    ///
    /// @param shares of the candidates
    static ByHome structuralDistance(Shares shares, Activity past) {
        List<SparseVector> homes = structures(
                new Shares(past.mass(), past.atlas().taxonomy().size()),
                past.mass().size());
        List<SparseVector> candidates = structures(shares, shares.size());
        return new ByHome(
                candidates.size(), (home, candidate) -> -Shares.distance(homes.get(home), candidates.get(candidate)));
    }

    private static List<SparseVector> structures(Shares shares, int size) {
        return IntStream.range(0, size).mapToObj(shares::structure).toList();
    }

    @Override
    public double applyAsDouble(PseudoCluster cluster, Integer candidate) {
        double[] scores = known.computeIfAbsent(cluster.home(), home -> unknown());
        if (Double.isNaN(scores[candidate])) {
            scores[candidate] = score.of(cluster.home(), candidate);
        }
        return scores[candidate];
    }

    private double[] unknown() {
        double[] scores = new double[candidates];
        Arrays.fill(scores, Double.NaN);
        return scores;
    }
}
