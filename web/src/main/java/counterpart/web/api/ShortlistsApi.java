package counterpart.web.api;

import counterpart.engine.Engine;
import counterpart.engine.matching.MatchQuery;
import counterpart.engine.matching.Strategy;
import counterpart.engine.matching.Weights;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.web.access.Access;
import counterpart.web.dossier.DossierFormat;
import counterpart.web.dossier.Download;
import counterpart.web.problem.ProblemKind;
import counterpart.web.problem.Refusal;
import counterpart.web.problem.Wrong;
import counterpart.web.shortlist.EntryNotes;
import counterpart.web.shortlist.Judgements;
import counterpart.web.shortlist.Level;
import counterpart.web.shortlist.Shortlist;
import counterpart.web.shortlist.ShortlistView;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.shortlist.Status;
import counterpart.web.shortlist.Subject;
import counterpart.web.shortlist.Viewing;
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
class ShortlistsApi {

    private static final List<String> FORMATS =
            Arrays.stream(DossierFormat.values()).map(DossierFormat::key).toList();

    private static final List<String> LEVELS = List.of("read", "comment", "edit");

    private final Shortlists lists;
    private final Viewing viewing;
    private final Judgements judgements;
    private final Access access;
    private final Lookup lookup;
    private final Clock clock;

    ShortlistsApi(Shortlists lists, Viewing viewing, Judgements judgements, Access access, Lookup lookup, Clock clock) {
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
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        String clusterId = wanted.cluster() == null ? "" : wanted.cluster();
        Optional<Cluster> cluster = lookup.cluster(engine, "cluster", clusterId, reading);
        Strategy strategy =
                reading.choice("strategy", wanted.strategy(), Strategy::find, Strategy.keys(), Strategy.COMPLEMENT);
        Optional<Weights> weights = WeightsReading.of(wanted.weights(), reading);
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
        return viewing.view(engine, lists.list(key(id), person(), Level.READ), person(), language);
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
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        Status status = reading.choice("status", wanted.status(), Status::ofKey, Status.keys(), Status.LONG_LIST);
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
        Reading reading = new Reading();
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
        return viewing.view(engine, lists.list(key(id), person(), Level.READ), person(), language);
    }

    @GetMapping(path = "/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "shortlistHistory", summary = "Who changed what when, the latest first")
    List<Viewing.Change> history(@PathVariable String id) {
        return viewing.history(lists.list(key(id), person(), Level.READ));
    }

    @PostMapping(path = "/{id}/judgements", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "judge", summary = "Says what you think of a match: useful, not-useful or known")
    ShortlistView judge(
            Engine engine,
            @PathVariable String id,
            @RequestBody NewJudgement wanted,
            @ParameterObject LanguageParameter lang) {
        Language language = language(lang);
        Shortlist list = lists.list(key(id), person(), Level.READ);
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
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        Optional<Level> level = wanted.level() == null
                ? Optional.empty()
                : Optional.of(reading.choice("level", wanted.level(), Level::shareable, LEVELS, Level.READ));
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
        return lists.links(lists.list(key(id), person(), Level.OWN)).stream()
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
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        DossierFormat form = reading.choice("format", format, DossierFormat::ofKey, FORMATS, DossierFormat.PDF);
        reading.finish();
        Shortlist list = lists.list(key(id), person(), Level.READ);
        return Download.of(form, viewing.dossier(engine, list, Optional.of(person()), language));
    }

    private UUID person() {
        return access.signedIn().id();
    }

    private static Language language(LanguageParameter lang) {
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        reading.finish();
        return language;
    }

    private static UUID key(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemKind.NOT_FOUND, Wrong.of("id", id, Wrong.text("shortlist")));
        }
    }

    /// What an id names: a region, else an institution.
    private Subject subject(Engine engine, @Nullable String id) {
        String given = id == null ? "" : id;
        return lookup.findInstitution(engine, given)
                .map(Subject::of)
                .orElseGet(() -> Subject.of(lookup.region(engine, given)));
    }

    private List<Subject> subjects(Engine engine, @Nullable List<@Nullable String> ids, Reading reading) {
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

    /// A list in short.
    record Item(String id, String title, String cluster, String level, int entries, String changedAt) {}

    /// A list to be made.
    ///
    /// @param entries ids of regions and institutions
    record NewList(
            @Schema(example = "Delegationsreise 2027", maxLength = 200) @Nullable
            String title,

            @Schema(example = "medicalmountains") @Nullable String cluster,

            @Schema(
                    allowableValues = {"complement", "likely", "deepen", "open-up"},
                    defaultValue = "complement")
            @Nullable
            String strategy,

            @Schema(example = "complementarity:40,commonGround:20") @Nullable
            String weights,

            @Nullable List<@Nullable String> entries) {}

    /// Another title for the version that was seen.
    record Title(int version, @Nullable String title) {}

    /// The id of a region or an institution, for the version that was seen.
    record NewEntry(
            int version,
            @Schema(example = "US-MN") @Nullable String entry) {}

    /// Keys of entries in their new order.
    record Order(int version, @Nullable List<@Nullable String> entries) {}

    /// A comment; without the key of an entry on the list as a whole.
    record NewComment(
            @Nullable String entry,
            @Schema(maxLength = 4000) @Nullable String text) {}

    /// What you think of a match; without a word it is taken back.
    record NewJudgement(
            @Nullable String entry,

            @Schema(allowableValues = {"useful", "not-useful", "known"}) @Nullable
            String judgement) {}

    /// What a colleague shall be able to do; without a level it is taken back.
    record NewShare(
            int version,
            @Schema(example = "ben@example.org") @Nullable String email,

            @Schema(allowableValues = {"read", "comment", "edit"}) @Nullable
            String level) {}

    /// How long a link shall work.
    record Days(@Schema(minimum = "1", maximum = "180") int days) {}

    /// A link that was made; it is shown this once.
    record NewLink(String address, int days) {}

    /// A link that works.
    record Link(String id, String expiresAt) {}

    /// All that is written about an entry; what is left out is emptied.
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

        EntryNotes notes(Status read) {
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
