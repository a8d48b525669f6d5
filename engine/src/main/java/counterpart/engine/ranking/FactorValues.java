package counterpart.engine.ranking;

import counterpart.engine.competence.math.Scale;
import java.util.ArrayList;
import java.util.List;

/// The values of all factors for one query, each in [0, 1]: a raw value divided by the largest of all default
/// candidates, independent of later filters, so that a filter never changes a score.
public final class FactorValues {

    private final boolean[] usual;
    private final boolean[] candidates;
    private final List<String> keys;
    private final List<double[]> values;

    /// Scales raw values.
    ///
    /// @param usual which regions are default candidates
    /// @param candidates which regions may be ranked
    /// @param keys of the factors
    /// @param raw the factors' raw values of the regions, 0 or more
    public FactorValues(boolean[] usual, boolean[] candidates, List<String> keys, List<double[]> raw) {
        this.usual = usual;
        this.candidates = candidates;
        this.keys = keys;
        values = raw.stream().map(ofFactor -> Scale.byLargest(ofFactor, usual)).toList();
    }

    private FactorValues(FactorValues base, List<double[]> values) {
        this.usual = base.usual;
        this.candidates = base.candidates;
        this.keys = base.keys;
        this.values = values;
    }

    /// The same values with other ones of one factor.
    ///
    /// @param raw raw values of the regions, 0 or more
    public FactorValues with(String key, double[] raw) {
        List<double[]> changed = new ArrayList<>(values);
        changed.set(keys.indexOf(key), Scale.byLargest(raw, usual));
        return new FactorValues(this, List.copyOf(changed));
    }

    /// Whether the region of a number may be ranked: a default candidate, or a region in which the cluster has a
    /// contact.
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
}
