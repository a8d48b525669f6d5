package counterpart.engine.evaluation.baseline;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.evaluation.candidate.FieldShares;
import counterpart.engine.evaluation.history.RegionFieldActivity;
import counterpart.engine.evaluation.protocol.PseudoCluster;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/// A score that depends on the home region and the candidate only; it is computed once per pair.
final class PairwiseScore implements ToDoubleBiFunction<PseudoCluster, Integer> {

    private final int candidates;
    private final Score score;
    private final Map<Integer, double[]> scoresByHome = new HashMap<>();

    /// Score of a home region and a candidate, both given by ordinal.
    interface Score {

        double of(int home, int candidate);
    }

    PairwiseScore(int candidates, Score score) {
        this.candidates = candidates;
        this.score = score;
    }

    /// Structural similarity: minus the dissimilarity index of home region and candidate (Krugman 1991).
    ///
    /// @param shares field shares of the candidates
    static PairwiseScore structuralDistance(FieldShares shares, RegionFieldActivity past) {
        List<SparseVector> homes = structures(
                new FieldShares(past.mass(), past.index().taxonomy().size()),
                past.mass().size());
        List<SparseVector> candidates = structures(shares, shares.size());
        return new PairwiseScore(
                candidates.size(),
                (home, candidate) -> -FieldShares.distance(homes.get(home), candidates.get(candidate)));
    }

    private static List<SparseVector> structures(FieldShares shares, int size) {
        return IntStream.range(0, size).mapToObj(shares::structure).toList();
    }

    @Override
    public double applyAsDouble(PseudoCluster cluster, Integer candidate) {
        double[] scores = scoresByHome.computeIfAbsent(cluster.home(), home -> unknown());
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
