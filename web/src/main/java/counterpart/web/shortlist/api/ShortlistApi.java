package counterpart.web.shortlist.api;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.Weights;
import counterpart.web.costly.CostlyResponse;
import counterpart.web.download.ExportFormat;
import counterpart.web.download.ExportFormats;
import counterpart.web.export.Audience;
import counterpart.web.export.Dossier;
import counterpart.web.export.web.DossierDownload;
import counterpart.web.judgement.Subject;
import counterpart.web.match.request.WeightsParser;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import counterpart.web.shortlist.AccessLevel;
import counterpart.web.shortlist.Shortlist;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.shortlist.view.ShortlistView;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import counterpart.web.user.CurrentUser;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Lists as a whole: create, read, rename, delete, history, export.
@RestController
@RequestMapping("/api/v1/shortlists")
@Tag(name = "shortlists", description = "Working lists of partner regions; need an account or a key that acts for one")
class ShortlistApi {

    private final Shortlists lists;
    private final ShortlistViewAssembler viewing;
    private final CurrentUser access;
    private final EntityLookup lookup;
    private final SubjectLookup subjects;
    private final Clock clock;
    private final ExportFormats<Dossier> formats;

    ShortlistApi(
            Shortlists lists,
            ShortlistViewAssembler viewing,
            CurrentUser access,
            EntityLookup lookup,
            SubjectLookup subjects,
            Clock clock,
            ExportFormats<Dossier> formats) {
        this.formats = formats;
        this.lists = lists;
        this.viewing = viewing;
        this.access = access;
        this.lookup = lookup;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "shortlists", summary = "The lists that you may read, the last changed first")
    List<Item> mine() {
        UUID person = person();
        return lists.of(person).stream()
                .map(list -> new Item(
                        list.id().toString(),
                        list.title(),
                        list.cluster(),
                        Shortlists.levelOf(list, person).key(),
                        list.entries().size(),
                        list.changedAt().toString()))
                .toList();
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "createShortlist",
            summary = "Makes a list; profile, strategy and data version are frozen as of now")
    ShortlistView create(Engine engine, @RequestBody NewList wanted, @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        String clusterId = wanted.cluster() == null ? "" : wanted.cluster();
        Optional<Cluster> cluster = lookup.cluster(engine, "cluster", clusterId, reading);
        Strategy strategy =
                reading.choice("strategy", wanted.strategy(), Strategy::find, Strategy.keys(), Strategy.COMPLEMENT);
        Optional<Weights> weights = WeightsParser.scaled(wanted.weights(), reading);
        List<Subject> entries = subjects.subjects(engine, wanted.entries(), reading);
        reading.finish();
        MatchQuery query =
                MatchQuery.of(cluster.orElseThrow(), LocalDate.now(clock)).withStrategy(strategy);
        Shortlist made = lists.create(
                engine,
                wanted.title() == null ? "" : wanted.title(),
                weights.map(query::withWeights).orElse(query),
                entries,
                access.editing(cluster.orElseThrow().id()).id());
        return viewing.view(engine, made, person(), language);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "shortlist",
            summary = "A list: what was written, ranks then and now, gaps and who fills them")
    ShortlistView read(Engine engine, @PathVariable String id, @ParameterObject LanguageParameter lang) {
        Language language = ListParameters.language(lang);
        return viewing.view(engine, lists.list(ListParameters.key(id), person(), AccessLevel.READ), person(), language);
    }

    @PutMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "renameShortlist", summary = "Gives a list another title")
    ShortlistView rename(
            Engine engine,
            @PathVariable String id,
            @RequestBody Title wanted,
            @ParameterObject LanguageParameter lang) {
        Language language = ListParameters.language(lang);
        String title = wanted.title() == null ? "" : wanted.title();
        return viewing.view(
                engine, lists.rename(ListParameters.key(id), wanted.version(), title, person()), person(), language);
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "deleteShortlist", summary = "Deletes a list of yours")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> delete(@PathVariable String id) {
        lists.delete(ListParameters.key(id), person());
        return ResponseEntity.noContent().build();
    }

    @GetMapping(path = "/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "shortlistHistory", summary = "Who changed what when, the latest first")
    List<ShortlistViewAssembler.Change> history(@PathVariable String id) {
        return viewing.history(lists.list(ListParameters.key(id), person(), AccessLevel.READ));
    }

    @CostlyResponse
    @GetMapping("/{id}/export.{format}")
    @Operation(operationId = "exportShortlist", summary = "A list as a dossier to hand over")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Dossier.class)))
    ResponseEntity<byte[]> export(
            Engine engine,
            @PathVariable String id,
            @Parameter(schema = @Schema(allowableValues = {"pdf", "xlsx", "docx", "csv", "json"})) @PathVariable
                    String format,
            @ParameterObject ExportParameters parameters,
            @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        Audience audience =
                reading.choice("audience", parameters.audience(), Audience::find, Audience.keys(), Audience.CLUSTER);
        ExportFormat<Dossier> form = formats.read(format, reading);
        reading.finish();
        Shortlist list = lists.list(ListParameters.key(id), person(), AccessLevel.READ);
        return DossierDownload.of(form, viewing.dossier(engine, list, audience, person(), language));
    }

    private UUID person() {
        return access.signedIn().id();
    }

    /// A summary of a list.
    record Item(String id, String title, String cluster, String level, int entries, String changedAt) {}

    /// A list to create.
    ///
    /// @param entries ids of regions and institutions
    record NewList(
            @Schema(example = "Delegationsreise 2027", maxLength = 200) @Nullable
            String title,

            @Schema(example = "medicalmountains") @Nullable String cluster,

            @Schema(
                    allowableValues = {"complement", "likely", "deepen", "open-up", "demonstrated"},
                    defaultValue = "complement")
            @Nullable
            String strategy,

            @Schema(example = "complementarity:40,commonGround:20") @Nullable
            String weights,

            @Nullable List<@Nullable String> entries) {}

    /// A new title, for the version that the caller saw.
    record Title(int version, @Nullable String title) {}
}
