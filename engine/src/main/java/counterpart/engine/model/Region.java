package counterpart.engine.model;

import java.util.OptionalInt;

/// A region of the world.
///
/// @param country ISO 3166-1 alpha-2 code
/// @param participations participations of the region's institutions in Horizon Europe projects, head offices
///     included
/// @param latestYear signature year of the latest of them
/// @param curated whether facts about the region beyond the projects were collected by hand
/// @param source id of the source from which the region was taken
public record Region(
        RegionId id,
        String country,
        Kind kind,
        Localised name,
        GeoPoint location,
        int participations,
        OptionalInt latestYear,
        boolean curated,
        String source) {

    /// NUTS-1 code of Baden-Württemberg, the home of the clusters.
    public static final String HOME_STATE = "DE1";

    /// The kind of code that the identifier is.
    public enum Kind {
        NUTS2,
        SUBDIVISION,
        CITY_STATE
    }
}
