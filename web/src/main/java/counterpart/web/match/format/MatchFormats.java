package counterpart.web.match.format;

import counterpart.engine.json.match.MatchesJson;
import counterpart.web.csv.CsvFormat;
import counterpart.web.download.ExportFormats;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Registers the formats of matches other than the API's JSON.
@Configuration(proxyBeanMethods = false)
public class MatchFormats {

    /// The media type of GeoJSON (RFC 7946).
    public static final String GEO_JSON = "application/geo+json";

    MatchFormats() {}

    @Bean
    static ExportFormats<MatchesJson> formatsOfMatches(JsonMapper mapper) {
        return new ExportFormats<>(
                List.of(new MatchGeoJson(mapper), new CsvFormat<>(CsvFormat.WITH_HEADER, MatchCsv::table)));
    }
}
