package counterpart.web.match.api;

import counterpart.engine.Engine;
import counterpart.engine.json.match.list.RankExplanationJson;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.web.match.request.MatchQuestion;
import counterpart.web.match.request.MatchQuestionParser;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Explains why a region has its rank for a cluster.
@RestController
@Tag(name = "clusters")
class RankApi {

    private final MatchQuestionParser questions;
    private final EntityLookup lookup;
    private final Clock clock;

    RankApi(MatchQuestionParser questions, EntityLookup lookup, Clock clock) {
        this.questions = questions;
        this.lookup = lookup;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/clusters/{id}/matches/{region}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "match", summary = "Why a region has its rank for a cluster")
    RankExplanationJson match(
            Engine engine,
            @Parameter(example = "medicalmountains") @PathVariable String id,
            @Parameter(example = "US-MN") @PathVariable String region,
            @ParameterObject RankParameters parameters,
            @ParameterObject LanguageParameter lang) {
        Cluster cluster = lookup.cluster(engine, id);
        RegionId partner = lookup.region(engine, region);
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        MatchQuestion question = questions.ofCluster(engine, cluster, parameters.input(), reading);
        reading.finish();
        return RankExplanationJson.of(
                engine.ranking().explain(question.query(LocalDate.now(clock)), partner), language);
    }
}
