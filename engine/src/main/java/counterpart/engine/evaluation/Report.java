package counterpart.engine.evaluation;

import counterpart.engine.evaluation.metric.Interval;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// What an evaluation found.
///
/// @param protocol what was asked of whom
/// @param main new links of all pseudo-clusters
/// @param variants the same under other protocols, by name
/// @param clusters the clusters themselves
public record Report(
        Map<String, Object> protocol, Part main, Map<String, Part> variants, RealClusters.Summary clusters) {

    public Report {
        protocol = Collections.unmodifiableMap(new LinkedHashMap<>(protocol));
        variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
    }

    /// One protocol's results.
    ///
    /// @param bestBaseline the baseline with the highest nDCG@10
    public record Part(int pseudoClusters, String bestBaseline, List<Row> rankers, List<Ratio> ratios) {

        public Part {
            rankers = List.copyOf(rankers);
            ratios = List.copyOf(ratios);
        }

        /// The row of a ranker.
        ///
        /// @throws NoSuchElementException when there is none
        public Row row(String ranker) {
            return rankers.stream()
                    .filter(row -> row.ranker().equals(ranker))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("no ranker " + ranker));
        }
    }

    /// A ranker's metrics over pseudo-clusters, and what its lists look like together.
    public record Row(String ranker, Map<Metric, Interval> metrics, Exposure lists) {

        public Row {
            metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        }

        public double mean(Metric metric) {
            Interval interval = metrics.get(metric);
            return interval == null ? 0 : interval.mean();
        }
    }

    /// What the lists of all pseudo-clusters name.
    ///
    /// @param gini of exposure over all candidates
    public record Exposure(
            int regionsNamed, double largestShare, double gini, double personalisation, double diversity) {}

    /// A ranker's mean divided by a baseline's, over the same pseudo-clusters.
    public record Ratio(String ranker, String baseline, Metric metric, Interval interval) {}
}
