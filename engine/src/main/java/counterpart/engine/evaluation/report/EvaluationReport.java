package counterpart.engine.evaluation.report;

import counterpart.engine.evaluation.judged.JudgedStrategy;
import counterpart.engine.evaluation.metric.ConfidenceInterval;
import counterpart.engine.evaluation.metric.Metric;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// The results of an evaluation.
///
/// @param protocol parameters of the evaluation, by name
/// @param main results for new links of all pseudo-clusters
/// @param variants results under other protocols, by name
/// @param clusters results for the real clusters
/// @param judged the lists shown against judgements, by strategy; empty without judgements
public record EvaluationReport(
        Map<String, Object> protocol,
        Part main,
        Map<String, Part> variants,
        ClusterResults clusters,
        List<JudgedStrategy> judged) {

    public EvaluationReport {
        protocol = Collections.unmodifiableMap(new LinkedHashMap<>(protocol));
        variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
        judged = List.copyOf(judged);
    }

    /// The results under one protocol.
    ///
    /// @param bestBaseline the baseline with the highest nDCG@10
    public record Part(int pseudoClusters, String bestBaseline, List<Row> rankers, List<Ratio> ratios) {

        public Part {
            rankers = List.copyOf(rankers);
            ratios = List.copyOf(ratios);
        }

        /// The row of a ranker.
        ///
        /// @throws NoSuchElementException if the ranker is not in the report
        public Row row(String ranker) {
            return rankers.stream()
                    .filter(row -> row.ranker().equals(ranker))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("no ranker " + ranker));
        }
    }

    /// Mean metrics of a ranker over all pseudo-clusters, and the properties of its lists.
    public record Row(String ranker, Map<Metric, ConfidenceInterval> metrics, Exposure lists) {

        public Row {
            metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        }

        public double mean(Metric metric) {
            ConfidenceInterval interval = metrics.get(metric);
            return interval == null ? 0 : interval.mean();
        }
    }

    /// Properties of the top ten lists of all pseudo-clusters.
    ///
    /// @param gini Gini coefficient of exposure over all candidates
    public record Exposure(
            int regionsNamed, double largestShare, double gini, double personalisation, double diversity) {}

    /// Mean of a ranker divided by the mean of a baseline, over the same pseudo-clusters.
    public record Ratio(String ranker, String baseline, Metric metric, ConfidenceInterval interval) {}
}
