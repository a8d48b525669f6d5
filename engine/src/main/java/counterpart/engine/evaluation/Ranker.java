package counterpart.engine.evaluation;

/// Something that ranks regions for a pseudo-cluster, knowing the past alone.
public interface Ranker {

    /// The name under which results are reported.
    String name();

    /// A score for every region, by number; the higher the better, equal scores rank by region id.
    double[] scores(PseudoCluster cluster);
}
