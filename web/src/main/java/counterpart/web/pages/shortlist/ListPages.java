package counterpart.web.pages.shortlist;

import counterpart.engine.Engine;
import counterpart.web.access.Access;
import counterpart.web.access.Person;
import counterpart.web.pages.Layout;
import counterpart.web.pages.Texts;
import counterpart.web.problem.Refusal;
import counterpart.web.problem.Wrong;
import counterpart.web.shortlist.EntryNotes;
import counterpart.web.shortlist.Level;
import counterpart.web.shortlist.Shortlist;
import counterpart.web.shortlist.ShortlistView;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.shortlist.Status;
import counterpart.web.shortlist.Viewing;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Fills the page of a list, whoever shows it: as it is, or again with what somebody typed that cannot be kept.
@Component
class ListPages {

    /// What a page can say has been done.
    static final Set<String> DONE =
            Set.of("noted", "moved", "removed", "commented", "renamed", "shared", "unshared", "unlinked");

    /// Parameters for which there is a text that says what is wrong with them.
    private static final Set<String> EXPLAINED =
            Set.of("reason", "nextStepOn", "title", "text", "email", "days", "entries");

    private final Shortlists lists;
    private final Viewing viewing;
    private final Access access;
    private final MessageSource messages;
    private final Clock clock;

    ListPages(Shortlists lists, Viewing viewing, Access access, MessageSource messages, Clock clock) {
        this.lists = lists;
        this.viewing = viewing;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    /// The page of a list that the visitor may read.
    String show(Engine engine, Shortlist list, Locale locale, Model model) {
        Person person = access.signedIn();
        ShortlistView view = viewing.view(engine, list, person.id(), Layout.language(locale));
        Moments moments = new Moments(clock, locale);
        Texts texts = Texts.of(messages, Layout.language(locale));
        Map<String, String> names = view.entries().stream()
                .collect(Collectors.toMap(ShortlistView.Entry::key, ShortlistView.Entry::fullName));
        Function<String, String> named = key -> names.getOrDefault(key, key);
        model.addAttribute("view", view);
        model.addAttribute("statuses", Status.keys());
        model.addAttribute("moments", moments);
        model.addAttribute(
                "history",
                viewing.history(list).stream()
                        .map(change -> HistoryLine.of(change, moments, texts, named))
                        .toList());
        model.addAttribute("links", view.may(Level.OWN.key()) ? lists.links(list) : List.of());
        model.addAttribute(
                "prints",
                list.entries().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.key(), entry -> entry.notes().fingerprint())));
        return "shortlist";
    }

    /// The page with the reason why an input was not kept.
    ///
    /// @throws Refusal when that is neither a wrong input nor a full disk
    String wrong(Engine engine, Refusal refusal, Shortlist list, Locale locale, Model model) {
        model.addAttribute(
                "wrongs",
                switch (refusal.kind()) {
                    case INVALID_INPUT -> explained(refusal);
                    case STORAGE_FULL -> List.of("storage");
                    default -> throw refusal;
                });
        return show(engine, list, locale, model);
    }

    private static List<String> explained(Refusal refusal) {
        return refusal.wrongs().stream()
                .map(Wrong::parameter)
                .map(parameter -> EXPLAINED.contains(parameter) ? parameter : "other")
                .distinct()
                .toList();
    }

    /// The same, with notes that were typed but cannot be kept.
    String wrong(
            Engine engine, Refusal refusal, Shortlist list, String key, EntryNotes typed, Locale locale, Model model) {
        model.addAttribute("typedKey", key);
        model.addAttribute("typed", typed);
        return wrong(engine, refusal, list, locale, model);
    }
}
