package counterpart.engine.view;

import counterpart.engine.model.Language;
import counterpart.engine.model.Region;

/// A region as it is named beside a match.
public record RegionRef(String id, String name, String country, double lat, double lon) {

    public static RegionRef of(Region region, Language language) {
        return new RegionRef(
                region.id().value(),
                region.name().in(language),
                region.country(),
                Rounded.degrees(region.location().lat()),
                Rounded.degrees(region.location().lon()));
    }
}
