package counterpart.engine.dataset.source;

import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Localised;
import java.util.List;
import java.util.stream.Stream;

/// A region under construction.
///
/// @param country ISO code
/// @param kind `nuts2`, `subdivision` or `city-state`
record Place(
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

    Place {
        keywords = List.copyOf(keywords);
    }

    /// The same region with the facts that people gathered about `part` of it.
    Place with(Place part) {
        List<String> merged = Stream.concat(keywords.stream(), part.keywords.stream())
                .distinct()
                .toList();
        String city = mainCity.isEmpty() ? part.mainCity : mainCity;
        return new Place(id, country, kind, name, city, point, true, merged, part.confidence, source);
    }

    Place named(Localised other) {
        return new Place(id, country, kind, other, mainCity, point, curated, keywords, confidence, source);
    }
}
