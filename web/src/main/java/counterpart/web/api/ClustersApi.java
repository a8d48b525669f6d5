package counterpart.web.api;

import counterpart.engine.MatchEngine;
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

    private final MatchEngine engine;
    private final MatchAnswers answers;
    private final Lookup lookup;
    private final Clock clock;

    ClustersApi(MatchEngine engine, MatchAnswers answers, Lookup lookup, Clock clock) {
        this.engine = engine;
        this.answers = answers;
        this.lookup = lookup;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "clusters", summary = "Clusters by words, or all")
    PageView<ClusterItem> clusters(
            @ParameterObject SearchParameters search,
            @ParameterObject PageParameters page,
            @ParameterObject LanguageParameter lang) {
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        PageParameters.Paging paging = page.read(reading);
        String text = search.read(reading);
        reading.finish();
        return paging.view(
                engine.clusters(text, paging.from(), paging.size()), cluster -> ClusterItem.of(cluster, language));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "cluster", summary = "A cluster with its profile, members and contacts")
    ClusterView cluster(
            @Parameter(example = "medicalmountains") @PathVariable String id, @ParameterObject LanguageParameter lang) {
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        reading.finish();
        return ClusterView.of(lookup.cluster(id), engine.dataset(), language);
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
            @Parameter(example = "medicalmountains") @PathVariable String id,
            @ParameterObject MatchParameters parameters,
            @ParameterObject LanguageParameter lang,
            HttpServletRequest request) {
        Cluster cluster = lookup.cluster(id);
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        Optional<Weights> weights = WeightsReading.of(parameters.weights(), reading);
        MatchOptions.Choice choice = parameters.options().read(reading, lookup, clock);
        reading.finish();
        return answers.answer(choice.query(Optional.of(cluster), cluster.profile(), weights), language, request);
    }

    @GetMapping("/{id}/gaps")
    @Operation(
            operationId = "gaps",
            summary = "The fewest regions that together hold all a cluster seeks",
            description = "Of equally few those with the highest scores. What nobody holds has 0 holders.")
    GapCoverView gaps(
            @Parameter(example = "medicalmountains") @PathVariable String id,
            @ParameterObject GapParameters parameters,
            @ParameterObject LanguageParameter lang) {
        Cluster cluster = lookup.cluster(id);
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        Holding holding = parameters.holding(reading);
        Optional<Weights> weights = WeightsReading.of(parameters.weights(), reading);
        MatchOptions.Choice choice = parameters.options().read(reading, lookup, clock);
        reading.finish();
        return GapCoverView.of(
                engine.gapCover(choice.query(Optional.of(cluster), cluster.profile(), weights), holding),
                engine.dataset(),
                language);
    }
}
