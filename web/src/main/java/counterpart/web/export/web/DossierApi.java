package counterpart.web.export.web;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Strategy;
import counterpart.web.costly.CostlyResponse;
import counterpart.web.download.ExportFormat;
import counterpart.web.download.ExportFormats;
import counterpart.web.export.Audience;
import counterpart.web.export.Dossier;
import counterpart.web.export.DossierRequest;
import counterpart.web.export.Dossiers;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/clusters/{id}")
@Tag(name = "dossiers", description = "Files to hand over")
class DossierApi {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final ExportFormats<Dossier> formats;
    private final Dossiers dossiers;
    private final MatchQuestionParser questions;
    private final EntityLookup lookup;
    private final Clock clock;

    DossierApi(
            ExportFormats<Dossier> formats,
            Dossiers dossiers,
            MatchQuestionParser questions,
            EntityLookup lookup,
            Clock clock) {
        this.formats = formats;
        this.dossiers = dossiers;
        this.questions = questions;
        this.lookup = lookup;
        this.clock = clock;
    }

    @CostlyResponse
    @GetMapping("/dossier.{format}")
    @Operation(
            operationId = "dossier",
            summary = "The regions that complete a cluster as a file to hand over, at most 50")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Dossier.class)))
    ResponseEntity<byte[]> dossier(
            Engine engine,
            @Parameter(example = "medicalmountains") @PathVariable String id,
            @Parameter(schema = @Schema(allowableValues = {"pdf", "xlsx", "docx", "csv", "json"})) @PathVariable
                    String format,
            @ParameterObject MatchParameters parameters,
            @ParameterObject LanguageParameter lang) {
        Cluster cluster = lookup.cluster(engine, id);
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        ExportFormat<Dossier> form = formats.read(format, reading);
        MatchQuestion question = questions.ofCluster(engine, cluster, parameters.input(), reading);
        reading.finish();
        Dossier dossier = dossiers.best(engine, question.query(LocalDate.now(clock)), language);
        return DossierDownload.of(form, dossier);
    }

    @CostlyResponse
    @GetMapping("/regions/{region}/concept.docx")
    @Operation(
            operationId = "concept",
            summary = "The outline of an internationalisation concept for a cluster and a region, to go on writing in")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = DOCX, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> concept(
            Engine engine,
            @Parameter(example = "medicalmountains") @PathVariable String id,
            @Parameter(example = "US-MN") @PathVariable String region,
            @ParameterObject OutlineParameters parameters,
            @ParameterObject LanguageParameter lang) {
        Cluster cluster = lookup.cluster(engine, id);
        RegionId partner = lookup.region(engine, region);
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        Strategy strategy =
                reading.choice("strategy", parameters.strategy(), Strategy::find, Strategy.keys(), Strategy.COMPLEMENT);
        reading.finish();
        MatchQuery query = MatchQuery.of(cluster, LocalDate.now(clock)).withStrategy(strategy);
        Dossier dossier = dossiers.of(
                engine,
                new DossierRequest(
                        language,
                        Audience.CLUSTER,
                        "",
                        query,
                        List.of(new DossierRequest.Chosen(partner, Optional.empty()))));
        return DossierDownload.concept(dossier, partner.value());
    }
}
