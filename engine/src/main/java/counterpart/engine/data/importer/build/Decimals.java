package counterpart.engine.data.importer.build;

import counterpart.engine.model.GeoPoint;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Formats numbers independently of the locale, without trailing zeros.
public final class Decimals {

    private static final int DIGITS = 4;

    private Decimals() {}

    /// At most four digits behind the point.
    public static String text(double value) {
        return text(value, DIGITS);
    }

    /// At most one digit behind the point.
    public static String km(double value) {
        return text(value, 1);
    }

    public static String lat(GeoPoint point) {
        return text(point.lat());
    }

    public static String lon(GeoPoint point) {
        return text(point.lon());
    }

    private static String text(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
