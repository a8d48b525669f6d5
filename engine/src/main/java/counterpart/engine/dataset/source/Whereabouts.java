package counterpart.engine.dataset.source;

import counterpart.engine.model.GeoPoint;
import org.jspecify.annotations.Nullable;

/// Where an organisation is, or why that is not known.
sealed interface Whereabouts {

    /// In a region.
    ///
    /// @param by how it was found, a word of the schema of `institutions`
    /// @param how the same for people
    /// @param distanceKm distance to the point or organisation used, null when a code was given
    record Located(
            String region,
            GeoPoint point,
            String by,
            String how,
            @Nullable Double distanceKm) implements Whereabouts {}

    /// In no known region.
    record Unlocated(String reason) implements Whereabouts {}
}
