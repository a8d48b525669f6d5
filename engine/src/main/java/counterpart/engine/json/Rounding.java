package counterpart.engine.json;

/// Rounds numbers for output. Points and scores have two decimals, so that the sum of eight rounded points differs
/// from the rounded score by less than 0.05, and rounding never changes the order of scores.
public final class Rounding {

    private Rounding() {}

    public static double strength(double value) {
        return Math.round(value * 10) / 10.0;
    }

    public static double points(double value) {
        return Math.round(value * 100) / 100.0;
    }

    public static double value(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    public static double degrees(double value) {
        return value(value);
    }
}
