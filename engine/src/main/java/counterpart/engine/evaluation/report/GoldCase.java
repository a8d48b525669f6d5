package counterpart.engine.evaluation.report;

import java.util.List;

/// A region, state or country in which a cluster has a contact, with its rank among all candidates.
///
/// @param place code as the contact gives it: a region, a NUTS-1 code or a country
/// @param region the best ranked region of that place
/// @param single whether the code is one region; for a country or NUTS-1 code the rank of the best member is too
///     favourable
/// @param rank of the region, 1 the best
/// @param candidates number of ranked candidates
public record GoldCase(String cluster, String place, String region, boolean single, int rank, int candidates) {

    /// Share of candidates that rank higher, in [0, 1): 0 for the first.
    public double percentile() {
        return (rank - 1.0) / candidates;
    }

    /// Median percentile of the cases with one region (`single`) or of the others; 0 if there are none.
    public static double median(List<GoldCase> cases, boolean single) {
        double[] sorted = cases.stream()
                .filter(one -> one.single() == single)
                .mapToDouble(GoldCase::percentile)
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
