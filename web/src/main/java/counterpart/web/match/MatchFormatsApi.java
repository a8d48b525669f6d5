package counterpart.web.match;

import counterpart.engine.Engine;
import counterpart.engine.json.match.MatchJson;
import counterpart.engine.json.match.MatchesJson;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.web.csv.CsvTable;
import counterpart.web.match.request.MatchParameters;
import counterpart.web.match.request.MatchQuestion;
import counterpart.web.match.request.MatchQuestionParser;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.FormatByAccept;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The matches of a cluster for maps and spreadsheets. [FormatByAccept] forwards requests with these media
/// types here.
@RestController
@Hidden
@RequestMapping("/api/v1/clusters/{id}")
class MatchFormatsApi {

    private static final List<String> COLUMNS =
            List.of("rank", "score", "region", "name", "country", "lat", "lon", "adds", "institutions", "sentence");

    private final MatchQuestionParser questions;
    private final EntityLookup lookup;
    private final Clock clock;

    MatchFormatsApi(MatchQuestionParser questions, EntityLookup lookup, Clock clock) {
        this.questions = questions;
        this.lookup = lookup;
        this.clock = clock;
    }

    @GetMapping("/matches.geojson")
    ResponseEntity<FeatureCollection> geoJson(
            Engine engine,
            @PathVariable String id,
            @ParameterObject MatchParameters parameters,
            @ParameterObject LanguageParameter lang) {
        return ResponseEntity.ok()
                .header("Content-Type", FormatByAccept.GEO_JSON)
                .body(FeatureCollection.of(matches(engine, id, parameters, lang)));
    }

    @GetMapping("/matches.csv")
    ResponseEntity<String> csv(
            Engine engine,
            @PathVariable String id,
            @ParameterObject MatchParameters parameters,
            @ParameterObject LanguageParameter lang) {
        return ResponseEntity.ok()
                .header("Content-Type", FormatByAccept.CSV + ";charset=UTF-8;header=present")
                .body(table(matches(engine, id, parameters, lang)));
    }

    private MatchesJson matches(Engine engine, String id, MatchParameters parameters, LanguageParameter lang) {
        Cluster cluster = lookup.cluster(engine, id);
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        MatchQuestion question = questions.ofCluster(engine, cluster, parameters.input(), reading);
        reading.finish();
        return MatchesJson.of(engine.ranking().match(question.query(LocalDate.now(clock))), language);
    }

    private static String table(MatchesJson matches) {
        return CsvTable.of(
                COLUMNS, matches.matches().stream().map(MatchFormatsApi::row).toList());
    }

    private static List<String> row(MatchJson match) {
        return List.of(
                String.valueOf(match.rank()),
                String.valueOf(match.score()),
                match.region().id(),
                match.region().name(),
                match.region().country(),
                String.format(Locale.ROOT, "%.5f", match.region().lat()),
                String.format(Locale.ROOT, "%.5f", match.region().lon()),
                match.adds().stream().map(MatchJson.AddedField::label).collect(Collectors.joining("; ")),
                match.institutions().stream().map(MatchJson.Callable::name).collect(Collectors.joining("; ")),
                match.sentence());
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
