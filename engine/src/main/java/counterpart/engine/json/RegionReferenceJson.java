package counterpart.engine.json;

import counterpart.engine.model.Language;
import counterpart.engine.model.Region;

/// A region as it is named beside a match.
public record RegionReferenceJson(String id, String name, String country, double lat, double lon) {

    public static RegionReferenceJson of(Region region, Language language) {
        return new RegionReferenceJson(
                region.id().value(),
                region.name().in(language),
                region.country(),
                Rounding.degrees(region.location().lat()),
                Rounding.degrees(region.location().lon()));
    }
}
