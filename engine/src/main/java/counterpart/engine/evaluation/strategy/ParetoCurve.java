package counterpart.engine.evaluation.strategy;

import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Variants of a strategy with other pivots and other weights of excellence, while the other weights keep their
/// proportions; the trade-off of accuracy against other aims.
public final class ParetoCurve {

    private static final double[] PIVOTS = {0, 0.5, 0.75, 1};

    private static final int[] EXCELLENCE = {0, 10, 20, 40, 60, 80};

    private ParetoCurve() {}

    /// The pivots of the curve, ascending.
    public static double[] pivots() {
        return PIVOTS.clone();
    }

    /// A point of the curve.
    ///
    /// @param pivot 0 (size of a region) to 1 (specialisation)
    public record Point(double pivot, double excellence, Strategy strategy) {

        /// The name under which it is reported.
        public String name() {
            return strategy.key() + " at pivot " + pivot + ", excellence " + weight();
        }

        /// The weight of excellence, rounded as in the name.
        public long weight() {
            return Math.round(excellence);
        }

        /// Whether the point is the default strategy of its key.
        public boolean isDefault() {
            return Strategy.find(strategy.key())
                    .filter(usual ->
                            usual.pivot() == pivot && Math.abs(usual.weights().of("excellence") - excellence) < 1e-9)
                    .isPresent();
        }
    }

    /// All points of a strategy, ordered by pivot, then weight.
    public static List<Point> of(Strategy strategy) {
        List<Point> points = new ArrayList<>();
        for (double pivot : PIVOTS) {
            for (int excellence : EXCELLENCE) {
                Weights weights = with(strategy.weights(), excellence);
                points.add(new Point(
                        pivot, excellence, strategy.withWeights(weights).withPivot(pivot)));
            }
        }
        return points;
    }

    private static Weights with(Weights weights, double excellence) {
        Map<String, Double> changed = new HashMap<>(weights.asMap());
        double rest = 100 - weights.of("excellence");
        changed.replaceAll((factor, weight) -> weight * (100 - excellence) / rest);
        changed.put("excellence", excellence);
        return Weights.of(changed);
    }
}
