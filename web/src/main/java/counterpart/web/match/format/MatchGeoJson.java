package counterpart.web.match.format;

import counterpart.engine.json.match.MatchesJson;
import counterpart.web.download.ExportFormat;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Matches for maps (GeoJSON, RFC 7946): one point per region.
final class MatchGeoJson implements ExportFormat<MatchesJson> {

    private static final MediaType GEO_JSON = MediaType.parseMediaType(MatchFormats.GEO_JSON);

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
        return mapper.writeValueAsBytes(FeatureCollectionJson.of(matches));
    }
}
