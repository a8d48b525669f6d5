package counterpart.web.shortlist.web;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.Weights;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.export.Download;
import counterpart.web.export.ExportFormat;
import counterpart.web.judgement.Judgements;
import counterpart.web.judgement.Subject;
import counterpart.web.match.request.WeightsParser;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import counterpart.web.request.VersionParameter;
import counterpart.web.shortlist.AccessLevel;
import counterpart.web.shortlist.EntryNotes;
import counterpart.web.shortlist.EntryStatus;
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
import java.util.ArrayList;
import java.util.Arrays;
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

@RestController
@RequestMapping("/api/v1/shortlists")
@Tag(name = "shortlists", description = "Working lists of partner regions; need an account or a key that acts for one")
class ShortlistApi {

    private static final List<String> FORMATS =
            Arrays.stream(ExportFormat.values()).map(ExportFormat::key).toList();

    private static final List<String> LEVELS = List.of("read", "comment", "edit");

    private final Shortlists lists;
    private final ShortlistViewAssembler viewing;
    private final Judgements judgements;
    private final CurrentUser access;
    private final EntityLookup lookup;
    private final Clock clock;

    ShortlistApi(
            Shortlists lists,
            ShortlistViewAssembler viewing,
            Judgements judgements,
            CurrentUser access,
            EntityLookup lookup,
            Clock clock) {
        this.lists = lists;
        this.viewing = viewing;
        this.judgements = judgements;
        this.access = access;
        this.lookup = lookup;
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
        List<Subject> entries = subjects(engine, wanted.entries(), reading);
        reading.finish();
        MatchQuery query =
                MatchQuery.of(cluster.orElseThrow(), LocalDate.now(clock)).withStrategy(strategy);
        Shortlist made = lists.create(
                engine,
                wanted.title() == null ? "" : wanted.title(),
                weights.map(query::withWeights).orElse(query),
                entries,
                person());
        return viewing.view(engine, made, person(), language);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "shortlist",
            summary = "A list: what was written, ranks then and now, gaps and who fills them")
    ShortlistView read(Engine engine, @PathVariable String id, @ParameterObject LanguageParameter lang) {
        Language language = language(lang);
        return viewing.view(engine, lists.list(key(id), person(), AccessLevel.READ), person(), language);
    }

    @PutMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "renameShortlist", summary = "Gives a list another title")
    ShortlistView rename(
            Engine engine,
            @PathVariable String id,
            @RequestBody Title wanted,
            @ParameterObject LanguageParameter lang) {
        Language language = language(lang);
        String title = wanted.title() == null ? "" : wanted.title();
        return viewing.view(engine, lists.rename(key(id), wanted.version(), title, person()), person(), language);
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "deleteShortlist", summary = "Deletes a list of yours")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> delete(@PathVariable String id) {
        lists.delete(key(id), person());
        return ResponseEntity.noContent().build();
    }

    @PostMapping(path = "/{id}/entries", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "addEntry", summary = "Puts a region or an institution at the end of a list")
    ShortlistView add(
            Engine engine,
            @PathVariable String id,
            @RequestBody NewEntry wanted,
            @ParameterObject LanguageParameter lang) {
        Language language = language(lang);
        Subject subject = subject(engine, wanted.entry());
        return viewing.view(
                engine, lists.add(engine, key(id), wanted.version(), subject, person()), person(), language);
    }

    @PutMapping(path = "/{id}/entries/{entry}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "changeEntry", summary = "Writes status, notes and next step of an entry")
    ShortlistView change(
            Engine engine,
            @PathVariable String id,
            @PathVariable String entry,
            @RequestBody Notes wanted,
            @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        EntryStatus status = reading.choice(
                "status", wanted.status(), EntryStatus::ofKey, EntryStatus.keys(), EntryStatus.LONG_LIST);
        reading.finish();
        Shortlist changed = lists.note(key(id), wanted.version(), entry, wanted.notes(status), person());
        return viewing.view(engine, changed, person(), language);
    }

    @DeleteMapping(path = "/{id}/entries/{entry}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "removeEntry", summary = "Takes an entry off a list")
    ShortlistView remove(
            Engine engine,
            @PathVariable String id,
            @PathVariable String entry,
            @ParameterObject VersionParameter version,
            @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        int seen = reading.number("version", version.version(), 0, 999_999_999, 0);
        reading.finish();
        return viewing.view(engine, lists.remove(key(id), seen, entry, person()), person(), language);
    }

    @PutMapping(path = "/{id}/order", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "orderEntries", summary = "Puts the entries of a list into another order")
    ShortlistView order(
            Engine engine,
            @PathVariable String id,
            @RequestBody Order wanted,
            @ParameterObject LanguageParameter lang) {
        Language language = language(lang);
        List<String> entries = wanted.entries() == null ? List.of() : present(wanted.entries());
        return viewing.view(engine, lists.order(key(id), wanted.version(), entries, person()), person(), language);
    }

    @PostMapping(path = "/{id}/comments", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "comment", summary = "Comments on a list, or on an entry of it")
    ShortlistView comment(
            Engine engine,
            @PathVariable String id,
            @RequestBody NewComment wanted,
            @ParameterObject LanguageParameter lang) {
        Language language = language(lang);
        String entry = wanted.entry() == null ? "" : wanted.entry();
        lists.comment(key(id), entry, wanted.text() == null ? "" : wanted.text(), person());
        return viewing.view(engine, lists.list(key(id), person(), AccessLevel.READ), person(), language);
    }

    @GetMapping(path = "/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "shortlistHistory", summary = "Who changed what when, the latest first")
    List<ShortlistViewAssembler.Change> history(@PathVariable String id) {
        return viewing.history(lists.list(key(id), person(), AccessLevel.READ));
    }

    @PostMapping(path = "/{id}/judgements", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "judge", summary = "Says what you think of a match: useful, not-useful or known")
    ShortlistView judge(
            Engine engine,
            @PathVariable String id,
            @RequestBody NewJudgement wanted,
            @ParameterObject LanguageParameter lang) {
        Language language = language(lang);
        Shortlist list = lists.list(key(id), person(), AccessLevel.READ);
        String word = wanted.judgement() == null ? "" : wanted.judgement();
        judgements.judge(engine, viewing.question(engine, list), subject(engine, wanted.entry()), word, person());
        return viewing.view(engine, list, person(), language);
    }

    @PutMapping(path = "/{id}/shares", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "shareShortlist",
            summary = "Lets a colleague read, comment or edit a list of yours; no longer when there is no level")
    ShortlistView share(
            Engine engine,
            @PathVariable String id,
            @RequestBody NewShare wanted,
            @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        Optional<AccessLevel> level = wanted.level() == null
                ? Optional.empty()
                : Optional.of(
                        reading.choice("level", wanted.level(), AccessLevel::shareable, LEVELS, AccessLevel.READ));
        reading.finish();
        String email = wanted.email() == null ? "" : wanted.email();
        return viewing.view(engine, lists.share(key(id), wanted.version(), email, level, person()), person(), language);
    }

    @PostMapping(path = "/{id}/links", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "linkShortlist",
            summary = "Makes a link that shows a list and its dossier, without notes, contact persons and comments")
    NewLink link(@PathVariable String id, @RequestBody Days wanted) {
        return new NewLink("/shared/" + lists.link(key(id), wanted.days(), person()), wanted.days());
    }

    @GetMapping(path = "/{id}/links", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "shortlistLinks", summary = "The links of a list of yours that still work")
    List<Link> links(@PathVariable String id) {
        return lists.links(lists.list(key(id), person(), AccessLevel.OWN)).stream()
                .map(link -> new Link(link.id().toString(), link.expiresAt().toString()))
                .toList();
    }

    @DeleteMapping("/{id}/links/{link}")
    @Operation(operationId = "withdrawLink", summary = "Withdraws a link of a list of yours")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> withdraw(@PathVariable String id, @PathVariable String link) {
        lists.withdraw(key(id), key(link), person());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/export.{format}")
    @Operation(operationId = "exportShortlist", summary = "A list as a dossier to hand over")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> export(
            Engine engine,
            @PathVariable String id,
            @Parameter(schema = @Schema(allowableValues = {"pdf", "xlsx", "docx", "csv", "json"})) @PathVariable
                    String format,
            @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        ExportFormat form = reading.choice("format", format, ExportFormat::ofKey, FORMATS, ExportFormat.PDF);
        reading.finish();
        Shortlist list = lists.list(key(id), person(), AccessLevel.READ);
        return Download.of(form, viewing.dossier(engine, list, Optional.of(person()), language));
    }

    private UUID person() {
        return access.signedIn().id();
    }

    private static Language language(LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        reading.finish();
        return language;
    }

    private static UUID key(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(
                    ProblemKind.NOT_FOUND, Violation.of("id", id, Violation.text("shortlist")));
        }
    }

    /// The subject of an id: a region, else an institution.
    private Subject subject(Engine engine, @Nullable String id) {
        String given = id == null ? "" : id;
        return lookup.findInstitution(engine, given)
                .map(Subject::of)
                .orElseGet(() -> Subject.of(lookup.region(engine, given)));
    }

    private List<Subject> subjects(Engine engine, @Nullable List<@Nullable String> ids, ParameterBinder reading) {
        List<Subject> subjects = new ArrayList<>();
        for (String id : ids == null ? List.<String>of() : present(ids)) {
            lookup.findInstitution(engine, id)
                    .map(Subject::of)
                    .or(() -> lookup.regions(engine, "entries", id, reading).stream()
                            .findFirst()
                            .map(Subject::of))
                    .ifPresent(subjects::add);
        }
        return subjects;
    }

    private static List<String> present(List<@Nullable String> values) {
        return values.stream().map(value -> value == null ? "" : value).toList();
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

    /// The id of a region or an institution, for the version that the caller saw.
    record NewEntry(
            int version,
            @Schema(example = "US-MN") @Nullable String entry) {}

    /// Keys of entries in their new order.
    record Order(int version, @Nullable List<@Nullable String> entries) {}

    /// A comment; without an entry key it is on the whole list.
    record NewComment(
            @Nullable String entry,
            @Schema(maxLength = 4000) @Nullable String text) {}

    /// The caller's judgement of a match; without a value it is removed.
    record NewJudgement(
            @Nullable String entry,

            @Schema(allowableValues = {"useful", "not-useful", "known"}) @Nullable
            String judgement) {}

    /// The access level for a colleague; without a level the sharing ends.
    record NewShare(
            int version,
            @Schema(example = "ben@example.org") @Nullable String email,

            @Schema(allowableValues = {"read", "comment", "edit"}) @Nullable
            String level) {}

    /// Lifetime of a link.
    record Days(@Schema(minimum = "1", maximum = "180") int days) {}

    /// A new link; it is returned only once.
    record NewLink(String address, int days) {}

    /// A valid link.
    record Link(String id, String expiresAt) {}

    /// All notes on an entry; an omitted note becomes empty.
    record Notes(
            int version,

            @Schema(
                    allowableValues = {
                        "long-list",
                        "short-list",
                        "contacted",
                        "first-contact",
                        "concept-phase",
                        "implementation-phase",
                        "dropped"
                    })
            @Nullable
            String status,

            @Nullable String reason,
            @Nullable String note,
            @Nullable String contactPersons,
            @Nullable String nextStep,
            @Schema(format = "date") @Nullable String nextStepOn,
            @Nullable String inCharge,
            @Nullable String programme) {

        EntryNotes notes(EntryStatus read) {
            return new EntryNotes(
                    read,
                    text(reason),
                    text(note),
                    text(contactPersons),
                    text(nextStep),
                    text(nextStepOn),
                    text(inCharge),
                    text(programme));
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given.strip();
        }
    }
}
