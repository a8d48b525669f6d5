package counterpart.engine.json.entity;

import counterpart.engine.json.NullableValues;
import counterpart.engine.json.RegionReferenceJson;
import counterpart.engine.model.Language;
import counterpart.engine.model.Region;
import org.jspecify.annotations.Nullable;

/// A region in a list.
///
/// @param latestYear signature year of its latest project
public record RegionSummaryJson(
        String id,
        String name,
        String country,
        double lat,
        double lon,
        int participations,
        @Nullable Integer latestYear,
        boolean curated) {

    public static RegionSummaryJson of(Region region, Language language) {
        RegionReferenceJson ref = RegionReferenceJson.of(region, language);
        return new RegionSummaryJson(
                ref.id(),
                ref.name(),
                ref.country(),
                ref.lat(),
                ref.lon(),
                region.participations(),
                NullableValues.orNull(region.latestYear()),
                region.curated());
    }
}
