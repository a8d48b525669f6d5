package counterpart.engine.data.importer.build;

import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Localised;
import java.util.List;
import java.util.stream.Stream;

/// A region under construction.
///
/// @param country ISO code
/// @param kind `nuts2`, `subdivision` or `city-state`
public record RegionRecord(
        String id,
        String country,
        String kind,
        Localised name,
        String mainCity,
        GeoPoint point,
        boolean curated,
        List<String> keywords,
        String confidence,
        String source) {

    public RegionRecord {
        keywords = List.copyOf(keywords);
    }

    /// The same region with gathered facts about `part` of it.
    public RegionRecord with(RegionRecord part) {
        List<String> merged = Stream.concat(keywords.stream(), part.keywords.stream())
                .distinct()
                .toList();
        String city = mainCity.isEmpty() ? part.mainCity : mainCity;
        return new RegionRecord(id, country, kind, name, city, point, true, merged, part.confidence, source);
    }

    RegionRecord named(Localised other) {
        return new RegionRecord(id, country, kind, other, mainCity, point, curated, keywords, confidence, source);
    }
}
