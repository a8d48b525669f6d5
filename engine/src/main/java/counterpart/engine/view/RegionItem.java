package counterpart.engine.view;

import counterpart.engine.model.Language;
import counterpart.engine.model.Region;
import org.jspecify.annotations.Nullable;

/// A region in a list.
///
/// @param latestYear signature year of its latest project
public record RegionItem(
        String id,
        String name,
        String country,
        double lat,
        double lon,
        int participations,
        @Nullable Integer latestYear,
        boolean curated) {

    public static RegionItem of(Region region, Language language) {
        RegionRef ref = RegionRef.of(region, language);
        return new RegionItem(
                ref.id(),
                ref.name(),
                ref.country(),
                ref.lat(),
                ref.lon(),
                region.participations(),
                Values.orNull(region.latestYear()),
                region.curated());
    }
}
