package counterpart.web.api;

import counterpart.engine.Engine;
import counterpart.engine.matching.Holding;
import counterpart.engine.matching.Weights;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.engine.view.ClusterItem;
import counterpart.engine.view.ClusterView;
import counterpart.engine.view.GapCoverView;
import counterpart.engine.view.MatchesView;
import counterpart.engine.view.PageView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/clusters", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "clusters", description = "Technology clusters of Baden-Württemberg and the regions that complete them")
class ClustersApi {

    private final MatchAnswers answers;
    private final Lookup lookup;
    private final Clock clock;

    ClustersApi(MatchAnswers answers, Lookup lookup, Clock clock) {
        this.answers = answers;
        this.lookup = lookup;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "clusters", summary = "Clusters by words, or all")
    PageView<ClusterItem> clusters(
            Engine engine,
            @ParameterObject SearchParameters search,
            @ParameterObject PageParameters page,
            @ParameterObject LanguageParameter lang) {
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        PageParameters.Paging paging = page.read(reading);
        String text = search.read(reading);
        reading.finish();
        return paging.view(
                engine.search().clusters(text, paging.from(), paging.size()),
                cluster -> ClusterItem.of(cluster, language));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "cluster", summary = "A cluster with its profile, members and contacts")
    ClusterView cluster(
            Engine engine,
            @Parameter(example = "medicalmountains") @PathVariable String id,
            @ParameterObject LanguageParameter lang) {
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        reading.finish();
        return ClusterView.of(lookup.cluster(engine, id), engine.data(), language);
    }

    @GetMapping("/{id}/matches")
    @Operation(
            operationId = "matches",
            summary = "The regions that complete a cluster, with reasons",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = MatchesView.class))))
    ResponseEntity<byte[]> matches(
            Engine engine,
            @Parameter(example = "medicalmountains") @PathVariable String id,
            @ParameterObject MatchParameters parameters,
            @ParameterObject LanguageParameter lang,
            HttpServletRequest request) {
        Cluster cluster = lookup.cluster(engine, id);
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        Optional<Weights> weights = WeightsReading.of(parameters.weights(), reading);
        MatchOptions.Choice choice = parameters.options().read(engine, reading, lookup, clock);
        reading.finish();
        return answers.answer(choice.query(Optional.of(cluster), cluster.profile(), weights), language, request);
    }

    @GetMapping("/{id}/gaps")
    @Operation(
            operationId = "gaps",
            summary = "The fewest regions that together hold all a cluster seeks",
            description = "Of equally few those with the highest scores. What nobody holds has 0 holders.")
    GapCoverView gaps(
            Engine engine,
            @Parameter(example = "medicalmountains") @PathVariable String id,
            @ParameterObject GapParameters parameters,
            @ParameterObject LanguageParameter lang) {
        Cluster cluster = lookup.cluster(engine, id);
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        Holding holding = parameters.holding(reading);
        Optional<Weights> weights = WeightsReading.of(parameters.weights(), reading);
        MatchOptions.Choice choice = parameters.options().read(engine, reading, lookup, clock);
        reading.finish();
        return GapCoverView.of(
                engine.ranking().gapCover(choice.query(Optional.of(cluster), cluster.profile(), weights), holding),
                engine.data(),
                language);
    }
}
