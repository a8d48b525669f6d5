package counterpart.engine.evaluation.metric;

/// A metric that is computed for each pseudo-cluster and averaged.
public enum Metric {
    NDCG_10("nDCG@10"),
    PS_NDCG_10("PS-nDCG@10"),
    NDCG_20("nDCG@20"),
    RECALL_10("Recall@10"),
    MRR("MRR"),
    GAP_COVERAGE_5("gapCoverage@5"),
    /// See [LikeSizedAuc].
    LIKE_SIZED_AUC("likeSizedAuc");

    private final String label;

    Metric(String label) {
        this.label = label;
    }

    /// The name under which it is reported.
    public String label() {
        return label;
    }
}
