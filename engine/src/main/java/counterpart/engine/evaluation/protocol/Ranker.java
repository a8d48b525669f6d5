package counterpart.engine.evaluation.protocol;

/// Scores the candidates of a pseudo-cluster with data of the training period only.
public interface Ranker {

    /// The name under which results are reported.
    String name();

    /// The score of each candidate by ordinal, higher is better. Candidates with equal scores rank by ordinal, which is
    /// the order of ids.
    double[] scores(PseudoCluster cluster);
}
