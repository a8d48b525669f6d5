package counterpart.engine.evaluation.metric;

import java.util.Locale;

/// An estimate with its 95 % confidence interval.
public record ConfidenceInterval(double mean, double low, double high) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", mean, low, high);
    }
}
