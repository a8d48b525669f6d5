package counterpart.engine.evaluation;

import java.util.List;

/// A place that a cluster really chose, and where it stands among all candidates.
///
/// @param place code as the contact gives it: a region, a NUTS-1 code or a country
/// @param region the best ranked region of that place
/// @param single whether the place is one region; for a country or a NUTS-1 code the best member flatters
/// @param rank of the region, 1 the best
/// @param candidates how many were ranked
public record GoldCase(String cluster, String place, String region, boolean single, int rank, int candidates) {

    /// The share of candidates ranked higher, in [0, 1): 0 for the first.
    public double percentile() {
        return (rank - 1.0) / candidates;
    }

    /// The median percentile of the cases that name one region, or of those that name more; 0 when there are none.
    public static double median(List<GoldCase> cases, boolean single) {
        double[] sorted = cases.stream()
                .filter(one -> one.single() == single)
                .mapToDouble(GoldCase::percentile)
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
