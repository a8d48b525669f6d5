package counterpart.web.cluster;

import counterpart.engine.Engine;
import counterpart.engine.json.PageJson;
import counterpart.engine.json.entity.ClusterJson;
import counterpart.engine.json.entity.ClusterSummaryJson;
import counterpart.engine.json.match.GapCoverageJson;
import counterpart.engine.json.match.MatchesJson;
import counterpart.engine.json.match.list.MatchListJson;
import counterpart.engine.json.match.list.MatchSelection;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.gap.HoldingLevel;
import counterpart.web.download.ExportFormat;
import counterpart.web.match.api.MatchAnswers;
import counterpart.web.match.api.MatchListQuery;
import counterpart.web.match.api.SelectionParameters;
import counterpart.web.match.format.FeatureCollectionJson;
import counterpart.web.match.format.MatchFormats;
import counterpart.web.match.request.GapParameters;
import counterpart.web.match.request.MatchPagingParameters;
import counterpart.web.match.request.MatchParameters;
import counterpart.web.match.request.MatchQuestion;
import counterpart.web.match.request.MatchQuestionParser;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.PagingParameters;
import counterpart.web.request.ParameterBinder;
import counterpart.web.search.SearchParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/clusters")
@Tag(name = "clusters", description = "Technology clusters of Baden-Württemberg and the regions that complete them")
class ClusterApi {

    private final MatchAnswers answers;
    private final MatchQuestionParser questions;
    private final EntityLookup lookup;
    private final Clock clock;

    ClusterApi(MatchAnswers answers, MatchQuestionParser questions, EntityLookup lookup, Clock clock) {
        this.answers = answers;
        this.questions = questions;
        this.lookup = lookup;
        this.clock = clock;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "clusters", summary = "Clusters by words, or all")
    PageJson<ClusterSummaryJson> clusters(
            Engine engine,
            @ParameterObject SearchParameters search,
            @ParameterObject PagingParameters page,
            @ParameterObject LanguageParameter lang,
            HttpServletRequest request) {
        return clusters(engine, search, reading -> page.read(reading, request), lang);
    }

    /// @param page reads which page is wanted
    PageJson<ClusterSummaryJson> clusters(
            Engine engine,
            SearchParameters search,
            Function<ParameterBinder, PagingParameters.Paging> page,
            LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        PagingParameters.Paging paging = page.apply(reading);
        String text = search.read(reading);
        reading.finish();
        return paging.view(
                engine.search().clusters(text, paging.from(), paging.size()),
                cluster -> ClusterSummaryJson.of(cluster, language));
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "cluster", summary = "A cluster with its profile, members and contacts")
    ClusterJson cluster(
            Engine engine,
            @Parameter(example = "medicalmountains") @PathVariable String id,
            @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        reading.finish();
        return ClusterJson.of(lookup.cluster(engine, id), engine.data(), language);
    }

    /// Returns JSON, or the registered format that the client prefers.
    @GetMapping("/{id}/matches")
    @Operation(
            operationId = "matches",
            summary = "The regions that complete a cluster, with reasons",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = MatchListJson.class)),
                                @Content(
                                        mediaType = MatchFormats.GEO_JSON,
                                        schema = @Schema(implementation = FeatureCollectionJson.class)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
                            }))
    ResponseEntity<byte[]> matches(
            Engine engine,
            @Parameter(example = "medicalmountains") @PathVariable String id,
            @ParameterObject MatchParameters parameters,
            @ParameterObject MatchPagingParameters paging,
            @ParameterObject SelectionParameters parts,
            @ParameterObject LanguageParameter lang,
            HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        Optional<ExportFormat<MatchesJson>> format = answers.preferredFormat(request);
        Cluster cluster = lookup.cluster(engine, id);
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        MatchSelection selection = parts.read(reading, format);
        int page = paging.page(reading);
        MatchQuestion question = questions.ofCluster(engine, cluster, parameters.input(paging, reading), reading);
        reading.finish();
        MatchListQuery query = new MatchListQuery(question.query(LocalDate.now(clock)), page, language);
        return format.map(chosen -> MatchAnswers.answer(engine, query, chosen, request))
                .orElseGet(() -> answers.json(query, selection, request));
    }

    @GetMapping(path = "/{id}/gaps", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "gaps",
            summary = "The fewest regions that together hold all a cluster seeks",
            description = "Of equally few those with the highest scores. What nobody holds has 0 holders.")
    GapCoverageJson gaps(
            Engine engine,
            @Parameter(example = "medicalmountains") @PathVariable String id,
            @ParameterObject GapParameters parameters,
            @ParameterObject LanguageParameter lang) {
        Cluster cluster = lookup.cluster(engine, id);
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        HoldingLevel holding = parameters.holding(reading);
        MatchQuestion question = questions.ofCluster(engine, cluster, parameters.input(), reading);
        reading.finish();
        return GapCoverageJson.of(
                engine.ranking().gapCover(question.query(LocalDate.now(clock)), holding), engine.data(), language);
    }
}
