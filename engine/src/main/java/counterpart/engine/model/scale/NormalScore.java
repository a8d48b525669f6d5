package counterpart.engine.model.scale;

/// The standard normal distribution: quantiles of sources are combined as normal scores, as van der Waerden
/// (1952) and Blom (1958) use them for ranks.
public final class NormalScore {

    private static final double FARTHEST = 6;
    private static final int HALVINGS = 60;

    private NormalScore() {}

    /// The quantile of a score: the share of a normal population that lies below it, in [0, 1].
    public static double quantile(double score) {
        if (Math.abs(score) >= FARTHEST) {
            return score > 0 ? 1 : 0;
        }
        double term = score;
        double sum = 0;
        for (int i = 1; Math.abs(term) > 1e-17; i++) { // z + z^3/3 + z^5/(3*5) + ...
            sum += term;
            term *= score * score / (2 * i + 1);
        }
        return 0.5 + sum * Math.exp(-score * score / 2) / Math.sqrt(2 * Math.PI);
    }

    /// The score of a quantile in [0, 1], in [-6, 6]; the inverse of [#quantile].
    public static double of(double quantile) {
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (quantile(middle) < quantile) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// The score of a rank among `count` values (Blom 1958): the score of `(rank - 3/8) / (count + 1/4)`.
    ///
    /// @param rank from below, 1 for the smallest; equal values share the mean of their ranks
    public static double ofRank(double rank, int count) {
        return of((rank - 0.375) / (count + 0.25));
    }
}
