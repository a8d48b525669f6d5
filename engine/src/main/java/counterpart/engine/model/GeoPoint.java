package counterpart.engine.model;

/// A point on the earth in degrees (WGS 84).
public record GeoPoint(double lat, double lon) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /// Validates the components.
    ///
    /// @throws IllegalArgumentException when a coordinate is out of range
    public GeoPoint {
        if (!(lat >= -90 && lat <= 90) || !(lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("coordinates " + lat + ", " + lon + " outside -90..90, -180..180");
        }
    }

    /// Great-circle distance in kilometres (haversine formula, mean earth radius).
    public double distanceKm(GeoPoint other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double a = square(Math.sin(dLat / 2))
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * square(Math.sin(dLon / 2));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static double square(double x) {
        return x * x;
    }
}
