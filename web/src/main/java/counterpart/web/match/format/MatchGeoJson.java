package counterpart.web.match.format;

import counterpart.engine.json.match.MatchJson;
import counterpart.engine.json.match.MatchesJson;
import counterpart.web.download.ExportFormat;
import java.util.List;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Matches for maps (GeoJSON, RFC 7946): one point per region.
final class MatchGeoJson implements ExportFormat<MatchesJson> {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final JsonMapper mapper;

    MatchGeoJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String extension() {
        return "geojson";
    }

    @Override
    public MediaType mediaType() {
        return GEO_JSON;
    }

    @Override
    public byte[] write(MatchesJson matches) {
        return mapper.writeValueAsBytes(FeatureCollection.of(matches));
    }

    /// A GeoJSON feature collection (RFC 7946).
    record FeatureCollection(String type, String dataVersion, List<Feature> features) {

        static FeatureCollection of(MatchesJson matches) {
            return new FeatureCollection(
                    "FeatureCollection",
                    matches.dataVersion(),
                    matches.matches().stream().map(Feature::of).toList());
        }
    }

    /// A region as a GeoJSON feature.
    record Feature(String type, String id, Point geometry, Properties properties) {

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

    /// @param coordinates longitude, latitude
    record Point(String type, List<Double> coordinates) {}

    record Properties(int rank, double score, String name, String country, List<String> adds, String sentence) {}
}
