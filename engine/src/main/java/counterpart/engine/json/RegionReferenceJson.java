package counterpart.engine.json;

import counterpart.engine.model.Language;
import counterpart.engine.model.Region;

/// A reference to a region, as shown with a match.
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
