package counterpart.web.api;

import counterpart.engine.Engine;
import counterpart.engine.matching.MatchQuery;
import counterpart.engine.matching.Strategy;
import counterpart.engine.matching.Weights;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.web.dossier.ConceptOutline;
import counterpart.web.dossier.Dossier;
import counterpart.web.dossier.DossierFormat;
import counterpart.web.dossier.DossierRequest;
import counterpart.web.dossier.Dossiers;
import counterpart.web.dossier.Download;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/clusters/{id}")
@Tag(name = "dossiers", description = "Files to hand over")
class DossiersApi {

    private static final List<String> FORMATS =
            Arrays.stream(DossierFormat.values()).map(DossierFormat::key).toList();

    private final Dossiers dossiers;
    private final Lookup lookup;
    private final Clock clock;

    DossiersApi(Dossiers dossiers, Lookup lookup, Clock clock) {
        this.dossiers = dossiers;
        this.lookup = lookup;
        this.clock = clock;
    }

    @GetMapping("/dossier.{format}")
    @Operation(
            operationId = "dossier",
            summary = "The regions that complete a cluster as a file to hand over, at most 50")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> dossier(
            Engine engine,
            @Parameter(example = "medicalmountains") @PathVariable String id,
            @Parameter(schema = @Schema(allowableValues = {"pdf", "xlsx", "docx", "csv", "json"})) @PathVariable
                    String format,
            @ParameterObject MatchParameters parameters,
            @ParameterObject LanguageParameter lang) {
        Cluster cluster = lookup.cluster(engine, id);
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        DossierFormat form = reading.choice("format", format, DossierFormat::ofKey, FORMATS, DossierFormat.PDF);
        Optional<Weights> weights = WeightsReading.of(parameters.weights(), reading);
        MatchOptions.Choice choice = parameters.options().read(engine, reading, lookup, clock);
        reading.finish();
        Dossier dossier =
                dossiers.best(engine, choice.query(Optional.of(cluster), cluster.profile(), weights), language);
        return Download.of(form, dossier);
    }

    @GetMapping("/regions/{region}/concept.docx")
    @Operation(
            operationId = "concept",
            summary = "The outline of an internationalisation concept for a cluster and a region, to go on writing in")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Download.DOCX, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> concept(
            Engine engine,
            @Parameter(example = "medicalmountains") @PathVariable String id,
            @Parameter(example = "US-MN") @PathVariable String region,
            @ParameterObject ConceptParameters parameters,
            @ParameterObject LanguageParameter lang) {
        Cluster cluster = lookup.cluster(engine, id);
        RegionId partner = lookup.region(engine, region);
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        Strategy strategy =
                reading.choice("strategy", parameters.strategy(), Strategy::find, Strategy.keys(), Strategy.COMPLEMENT);
        reading.finish();
        MatchQuery query = MatchQuery.of(cluster, LocalDate.now(clock)).withStrategy(strategy);
        Dossier dossier = dossiers.of(
                engine,
                new DossierRequest(language, "", query, List.of(new DossierRequest.Chosen(partner, Optional.empty()))));
        return Download.of(
                "concept-" + cluster.id() + "-" + partner.value() + ".docx",
                Download.DOCX,
                ConceptOutline.write(dossier));
    }
}
