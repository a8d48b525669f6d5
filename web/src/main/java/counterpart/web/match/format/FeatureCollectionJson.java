package counterpart.web.match.format;

import counterpart.engine.json.match.MatchJson;
import counterpart.engine.json.match.MatchesJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// A GeoJSON feature collection (RFC 7946).
public record FeatureCollectionJson(
        @Schema(allowableValues = "FeatureCollection") String type, String dataVersion, List<Feature> features) {

    static FeatureCollectionJson of(MatchesJson matches) {
        return new FeatureCollectionJson(
                "FeatureCollection",
                matches.dataVersion(),
                matches.matches().stream().map(Feature::of).toList());
    }

    /// A region as a GeoJSON feature.
    public record Feature(String type, String id, Point geometry, Properties properties) {

        static Feature of(MatchJson match) {
            return new Feature(
                    "Feature",
                    match.region().id(),
                    new Point(
                            "Point",
                            List.of(match.region().lon(), match.region().lat())),
                    new Properties(
                            match.rank(),
                            match.score(),
                            match.region().name(),
                            match.region().country(),
                            match.adds().stream()
                                    .map(MatchJson.AddedField::label)
                                    .toList(),
                            match.sentence()));
        }
    }

    /// A position.
    ///
    /// @param coordinates longitude, latitude
    public record Point(String type, List<Double> coordinates) {}

    /// What is said of a region.
    public record Properties(int rank, double score, String name, String country, List<String> adds, String sentence) {}
}
