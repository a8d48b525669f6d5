package counterpart.engine.data.importer.location;

import counterpart.engine.model.GeoPoint;
import org.jspecify.annotations.Nullable;

/// The location of an organisation, or the reason why it is unknown.
public sealed interface LocationResult {

    /// In a region.
    ///
    /// @param by method, a value of the column `located_by` of `institutions`
    /// @param how the method in words
    /// @param distanceKm distance to the point or organisation used, null when a code was given
    /// @param city name of the city in the gazetteer, null when that of the source stands
    record Located(
            String region,
            GeoPoint point,
            String by,
            String how,
            @Nullable Double distanceKm,
            @Nullable String city) implements LocationResult {

        /// A location that says nothing about the city.
        public Located(String region, GeoPoint point, String by, String how, @Nullable Double distanceKm) {
            this(region, point, by, how, distanceKm, null);
        }
    }

    /// In no known region.
    record Unlocated(String reason) implements LocationResult {}
}
