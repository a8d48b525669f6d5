package counterpart.engine.ranking;

import java.util.ArrayList;
import java.util.List;

/// The values of all factors for one query, each in [0, 1]: a raw value divided by the largest of all default
/// candidates, independent of later filters, so that a filter never changes a score.
public final class FactorValues {

    private final boolean[] candidates;
    private final List<String> keys;
    private final List<double[]> values;

    /// Scales raw values.
    ///
    /// @param candidates which regions are default candidates
    /// @param keys of the factors
    /// @param raw the factors' raw values of the regions, 0 or more
    FactorValues(boolean[] candidates, List<String> keys, List<double[]> raw) {
        this.candidates = candidates;
        this.keys = keys;
        values = raw.stream().map(this::scaled).toList();
    }

    /// Whether the region of a number is a default candidate.
    public boolean isCandidate(int place) {
        return candidates[place];
    }

    /// The value of a factor for the region of a number.
    public double value(int factor, int place) {
        return values.get(factor)[place];
    }

    /// The value of the factor of a key for the region of a number.
    ///
    /// @throws IndexOutOfBoundsException when there is no such factor
    double value(String key, int place) {
        return value(keys.indexOf(key), place);
    }

    /// The region's score under weights: the sum of its reasons' points.
    public double score(int place, Weights weights) {
        return score(place, points(weights));
    }

    public double score(int place, double[] points) {
        double score = 0;
        for (int i = 0; i < points.length; i++) {
            score += values.get(i)[place] * points[i];
        }
        return score;
    }

    /// The points of each factor under weights, in the factors' order.
    public double[] points(Weights weights) {
        return keys.stream().mapToDouble(weights::of).toArray();
    }

    /// @param points of each factor, in the factors' order
    List<Match.Reason> reasons(int place, double[] points) {
        List<Match.Reason> reasons = new ArrayList<>(points.length);
        for (int i = 0; i < points.length; i++) {
            reasons.add(new Match.Reason(keys.get(i), value(i, place), points[i]));
        }
        return List.copyOf(reasons);
    }

    private double[] scaled(double[] raw) {
        double largest = 0;
        for (int place = 0; place < raw.length; place++) {
            if (candidates[place]) {
                largest = Math.max(largest, raw[place]);
            }
        }
        double[] scaled = new double[raw.length];
        for (int place = 0; place < raw.length; place++) {
            scaled[place] = largest == 0 ? 0 : Math.min(1, raw[place] / largest);
        }
        return scaled;
    }
}
