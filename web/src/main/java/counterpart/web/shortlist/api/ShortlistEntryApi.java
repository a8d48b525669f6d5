package counterpart.web.shortlist.api;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.web.judgement.Judgements;
import counterpart.web.judgement.Subject;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import counterpart.web.request.VersionParameter;
import counterpart.web.shortlist.AccessLevel;
import counterpart.web.shortlist.EntryNotesParameters;
import counterpart.web.shortlist.EntryStatus;
import counterpart.web.shortlist.Shortlist;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.shortlist.comment.ShortlistComments;
import counterpart.web.shortlist.view.ShortlistView;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import counterpart.web.user.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The entries of a list: add, change, remove, order, comment, judge.
@RestController
@RequestMapping("/api/v1/shortlists")
@Tag(name = "shortlists")
class ShortlistEntryApi {

    private final Shortlists lists;
    private final ShortlistComments comments;
    private final ShortlistViewAssembler viewing;
    private final Judgements judgements;
    private final CurrentUser access;
    private final SubjectLookup subjects;

    ShortlistEntryApi(
            Shortlists lists,
            ShortlistComments comments,
            ShortlistViewAssembler viewing,
            Judgements judgements,
            CurrentUser access,
            SubjectLookup subjects) {
        this.lists = lists;
        this.comments = comments;
        this.viewing = viewing;
        this.judgements = judgements;
        this.access = access;
        this.subjects = subjects;
    }

    @PostMapping(path = "/{id}/entries", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "addEntry", summary = "Puts a region or an institution at the end of a list")
    ShortlistView add(
            Engine engine,
            @PathVariable String id,
            @RequestBody NewEntry wanted,
            @ParameterObject LanguageParameter lang) {
        Language language = ListParameters.language(lang);
        Subject subject = subjects.subject(engine, wanted.entry());
        return viewing.view(
                engine,
                lists.add(engine, ListParameters.key(id), wanted.version(), subject, person()),
                person(),
                language);
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
        EntryNotesParameters notes = wanted.notes(status);
        notes.violations()
                .forEach(wrong -> reading.reject(wrong.parameter(), wrong.value(), wrong.allowed(), wrong.nearest()));
        reading.finish();
        Shortlist changed = lists.note(ListParameters.key(id), wanted.version(), entry, notes.notes(), person());
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
        return viewing.view(engine, lists.remove(ListParameters.key(id), seen, entry, person()), person(), language);
    }

    @PutMapping(path = "/{id}/order", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "orderEntries", summary = "Puts the entries of a list into another order")
    ShortlistView order(
            Engine engine,
            @PathVariable String id,
            @RequestBody Order wanted,
            @ParameterObject LanguageParameter lang) {
        Language language = ListParameters.language(lang);
        List<String> entries = wanted.entries() == null ? List.of() : ListParameters.present(wanted.entries());
        return viewing.view(
                engine, lists.order(ListParameters.key(id), wanted.version(), entries, person()), person(), language);
    }

    @PostMapping(path = "/{id}/comments", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "comment", summary = "Comments on a list, or on an entry of it")
    ShortlistView comment(
            Engine engine,
            @PathVariable String id,
            @RequestBody NewComment wanted,
            @ParameterObject LanguageParameter lang) {
        Language language = ListParameters.language(lang);
        String entry = wanted.entry() == null ? "" : wanted.entry();
        comments.add(ListParameters.key(id), entry, wanted.text() == null ? "" : wanted.text(), person());
        return viewing.view(engine, lists.list(ListParameters.key(id), person(), AccessLevel.READ), person(), language);
    }

    @PostMapping(path = "/{id}/judgements", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "judge", summary = "Says what you think of a match: useful, not-useful or known")
    ShortlistView judge(
            Engine engine,
            @PathVariable String id,
            @RequestBody NewJudgement wanted,
            @ParameterObject LanguageParameter lang) {
        Language language = ListParameters.language(lang);
        Shortlist list = lists.list(ListParameters.key(id), person(), AccessLevel.READ);
        String word = wanted.judgement() == null ? "" : wanted.judgement();
        judgements.judge(
                engine, viewing.question(engine, list), subjects.subject(engine, wanted.entry()), word, person());
        return viewing.view(engine, list, person(), language);
    }

    private UUID person() {
        return access.signedIn().id();
    }

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

        EntryNotesParameters notes(EntryStatus read) {
            return new EntryNotesParameters(
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
