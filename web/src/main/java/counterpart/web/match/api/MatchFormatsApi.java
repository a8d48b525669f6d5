package counterpart.web.match.api;

import counterpart.engine.Engine;
import counterpart.engine.json.match.MatchesJson;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.web.download.ExportFormat;
import counterpart.web.download.ExportFormats;
import counterpart.web.match.format.FeatureCollectionJson;
import counterpart.web.match.format.MatchFormats;
import counterpart.web.match.request.MatchPagingParameters;
import counterpart.web.match.request.MatchParameters;
import counterpart.web.match.request.MatchQuestion;
import counterpart.web.match.request.MatchQuestionParser;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The matches of a cluster in a format that is part of the address.
@RestController
@Tag(name = "clusters")
class MatchFormatsApi {

    private final ExportFormats<MatchesJson> formats;
    private final MatchQuestionParser questions;
    private final EntityLookup lookup;
    private final Clock clock;

    MatchFormatsApi(
            ExportFormats<MatchesJson> formats, MatchQuestionParser questions, EntityLookup lookup, Clock clock) {
        this.formats = formats;
        this.questions = questions;
        this.lookup = lookup;
        this.clock = clock;
    }

    @GetMapping("/api/v1/clusters/{id}/matches.{format}")
    @Operation(operationId = "matchFile", summary = "The regions that complete a cluster as GeoJSON or CSV")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MatchFormats.GEO_JSON,
                            schema = @Schema(implementation = FeatureCollectionJson.class)))
    ResponseEntity<byte[]> matches(
            Engine engine,
            @Parameter(example = "medicalmountains") @PathVariable String id,
            @Parameter(schema = @Schema(allowableValues = {"geojson", "csv"})) @PathVariable String format,
            @ParameterObject MatchParameters parameters,
            @ParameterObject MatchPagingParameters paging,
            @ParameterObject LanguageParameter lang,
            HttpServletRequest request) {
        Cluster cluster = lookup.cluster(engine, id);
        ParameterBinder reading = new ParameterBinder();
        ExportFormat<MatchesJson> chosen = formats.read(format, reading);
        Language language = reading.language(lang.lang());
        int page = paging.page(reading);
        MatchQuestion question = questions.ofCluster(engine, cluster, parameters.input(paging, reading), reading);
        reading.finish();
        MatchListQuery query = new MatchListQuery(question.query(LocalDate.now(clock)), page, language);
        return MatchAnswers.answer(engine, query, chosen, request);
    }
}
