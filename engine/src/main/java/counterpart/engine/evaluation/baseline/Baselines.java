package counterpart.engine.evaluation.baseline;

import counterpart.engine.competence.Relatedness;
import counterpart.engine.competence.Taxonomy;
import counterpart.engine.evaluation.candidate.CandidateSet;
import counterpart.engine.evaluation.candidate.FieldShares;
import counterpart.engine.evaluation.history.RegionFieldActivity;
import counterpart.engine.evaluation.protocol.PseudoCluster;
import counterpart.engine.evaluation.protocol.Ranker;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/// The list of baselines; a new baseline is a class and a line here.
public final class Baselines {

    private Baselines() {}

    /// All baselines, computed from the training period.
    ///
    /// @param candidateSet the candidates
    /// @param shares field shares of the candidates
    /// @param past activity of the home regions in the training period
    /// @param relatedness relatedness of fields in the training period
    public static List<Ranker> all(
            CandidateSet candidateSet,
            FieldShares shares,
            RegionFieldActivity past,
            Relatedness relatedness,
            long seed) {
        CollaborationGraph graph = new CollaborationGraph(candidateSet, past);
        Taxonomy taxonomy = past.index().taxonomy();
        return List.of(
                named("random", candidateSet, new RandomScore(seed)),
                named("popularity", candidateSet, (cluster, candidate) -> candidateSet.participations(candidate)),
                named(
                        "popularity in the field",
                        candidateSet,
                        (cluster, candidate) -> inField(candidateSet, cluster, candidate)),
                named("gravity", candidateSet, new Gravity(candidateSet)),
                named("cosine", candidateSet, new Cosine(taxonomy, shares)),
                named("BM25", candidateSet, new Bm25(taxonomy, candidateSet.mass())),
                named("common neighbours", candidateSet, new PairwiseScore(candidateSet.size(), graph::common)),
                named("Adamic-Adar", candidateSet, new PairwiseScore(candidateSet.size(), graph::adamicAdar)),
                named(
                        "complementarity as published",
                        candidateSet,
                        new BinaryComplementarity(taxonomy, shares, relatedness)),
                named("structural distance", candidateSet, PairwiseScore.structuralDistance(shares, past)));
    }

    /// Participations in the field; ties are broken by all participations.
    private static double inField(CandidateSet candidateSet, PseudoCluster cluster, int candidate) {
        return candidateSet.participations(cluster.broadField(), candidate)
                + 1e-6 * candidateSet.participations(candidate);
    }

    private static Ranker named(
            String name, CandidateSet candidateSet, ToDoubleBiFunction<PseudoCluster, Integer> score) {
        return new Ranker() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double[] scores(PseudoCluster cluster) {
                double[] scores = new double[candidateSet.size()];
                cluster.candidates().forEach(one -> scores[one] = score.applyAsDouble(cluster, one));
                return scores;
            }
        };
    }
}
