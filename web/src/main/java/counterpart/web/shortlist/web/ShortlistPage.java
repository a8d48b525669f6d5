package counterpart.web.shortlist.web;

import counterpart.engine.Engine;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.Violation;
import counterpart.web.layout.DateFormats;
import counterpart.web.layout.Layout;
import counterpart.web.layout.Messages;
import counterpart.web.shortlist.AccessLevel;
import counterpart.web.shortlist.EntryNotesParameters;
import counterpart.web.shortlist.EntryStatus;
import counterpart.web.shortlist.Shortlist;
import counterpart.web.shortlist.removal.RemovedEntries;
import counterpart.web.shortlist.view.ShortlistView;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Fills the page of a list for several controllers: as stored, or with rejected input.
@Component
public class ShortlistPage {

    /// Keys of the confirmations that the page can show.
    static final Set<String> DONE =
            Set.of("noted", "moved", "removed", "commented", "renamed", "shared", "unshared", "unlinked", "restored");

    /// Parameters with a text that explains an invalid value.
    private static final Set<String> EXPLAINED =
            Set.of("reason", "nextStepOn", "title", "text", "email", "days", "entries", "removal");

    private final ShortlistViewAssembler viewing;
    private final RemovedEntries removed;
    private final CurrentUser access;
    private final MessageSource messages;
    private final Clock clock;

    ShortlistPage(
            ShortlistViewAssembler viewing,
            RemovedEntries removed,
            CurrentUser access,
            MessageSource messages,
            Clock clock) {
        this.viewing = viewing;
        this.removed = removed;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    /// The page of a list that the visitor may read.
    String show(Engine engine, Shortlist list, Locale locale, Model model) {
        AuthenticatedUser person = access.signedIn();
        ShortlistView view = viewing.view(engine, list, person.id(), Layout.language(locale));
        DateFormats moments = new DateFormats(clock, locale);
        Messages texts = Messages.of(messages, Layout.language(locale));
        Map<String, String> names = view.entries().stream()
                .collect(Collectors.toMap(ShortlistView.Entry::key, ShortlistView.Entry::fullName));
        Function<String, String> named = key -> names.getOrDefault(key, key);
        model.addAttribute("view", view);
        model.addAttribute(
                "removals", view.may(AccessLevel.EDIT.key()) ? removals(engine, list, person.id(), locale) : List.of());
        model.addAttribute("statuses", EntryStatus.keys());
        model.addAttribute("moments", moments);
        model.addAttribute(
                "history",
                viewing.history(list).stream()
                        .map(change -> HistoryLine.of(change, moments, texts, named))
                        .toList());
        model.addAttribute("links", view.may(AccessLevel.OWN.key()) ? viewing.links(list) : List.of());
        model.addAttribute(
                "prints",
                list.entries().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.key(), entry -> entry.notes().fingerprint())));
        return "shortlist/web/shortlist";
    }

    private List<Removal> removals(Engine engine, Shortlist list, UUID person, Locale locale) {
        return removed.of(list.id()).stream()
                .map(entry -> new Removal(
                        entry.id().toString(),
                        viewing.name(engine, entry.entry(), Layout.language(locale)),
                        entry.removedAt(),
                        person.equals(entry.removedBy())))
                .toList();
    }

    /// A removed entry that can be restored.
    ///
    /// @param own whether the visitor removed it
    public record Removal(String id, String name, Instant at, boolean own) {}

    /// The page with the reason why an input was rejected.
    ///
    /// @throws InvalidRequestException when that is neither an invalid input nor a full disk
    String wrong(Engine engine, InvalidRequestException refusal, Shortlist list, Locale locale, Model model) {
        model.addAttribute(
                "wrongs",
                switch (refusal.kind()) {
                    case INVALID_INPUT -> explained(refusal);
                    case STORAGE_FULL -> List.of("storage");
                    default -> throw refusal;
                });
        return show(engine, list, locale, model);
    }

    private static List<String> explained(InvalidRequestException refusal) {
        return refusal.wrongs().stream()
                .map(Violation::parameter)
                .map(parameter -> EXPLAINED.contains(parameter) ? parameter : "other")
                .distinct()
                .toList();
    }

    /// The same, with the rejected notes.
    String wrong(
            Engine engine,
            InvalidRequestException refusal,
            Shortlist list,
            String key,
            EntryNotesParameters typed,
            Locale locale,
            Model model) {
        model.addAttribute("typedKey", key);
        model.addAttribute("typed", typed);
        return wrong(engine, refusal, list, locale, model);
    }
}
