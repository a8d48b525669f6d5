package counterpart.web.shortlist.web;

import counterpart.engine.Engine;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.layout.DateFormats;
import counterpart.web.layout.Layout;
import counterpart.web.layout.Messages;
import counterpart.web.shortlist.AccessLevel;
import counterpart.web.shortlist.EntryNotesParameters;
import counterpart.web.shortlist.EntryStatus;
import counterpart.web.shortlist.Shortlist;
import counterpart.web.shortlist.ShortlistEntry;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import counterpart.web.user.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The page for conflicting changes of two users: shows both versions side by side and lets the user choose one.
@Component
class ConflictController {

    private static final int LATEST = 5;

    private final Shortlists lists;
    private final ShortlistViewAssembler viewing;
    private final CurrentUser access;
    private final MessageSource messages;
    private final Clock clock;

    ConflictController(
            Shortlists lists, ShortlistViewAssembler viewing, CurrentUser access, MessageSource messages, Clock clock) {
        this.lists = lists;
        this.viewing = viewing;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    /// Notes on an entry that another user has changed since the user read it.
    String notes(
            Engine engine,
            Shortlist now,
            ShortlistEntry theirs,
            EntryNotesParameters mine,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("status", mine.status().key(), theirs.notes().status().key()));
        Map<String, String> kept = theirs.notes().texts();
        mine.texts().forEach((name, text) -> rows.add(new Row(name, text, kept.getOrDefault(name, ""))));
        model.addAttribute("rows", rows);
        model.addAttribute("key", theirs.key());
        model.addAttribute("dateReadable", mine.isDateReadable());
        model.addAttribute("seen", theirs.notes().fingerprint());
        model.addAttribute("statuses", EntryStatus.keys());
        return show(engine, now, "noted", response, locale, model);
    }

    /// A title that another user has changed since the user read it.
    String title(Engine engine, Shortlist now, String mine, HttpServletResponse response, Locale locale, Model model) {
        model.addAttribute("titles", new Row("title", mine, now.title()));
        return show(engine, now, "renamed", response, locale, model);
    }

    /// A change without texts, requested for a list that has changed meanwhile: nothing is stored, and the page
    /// shows the other change and its user.
    ///
    /// @throws InvalidRequestException when it is anything other than a conflict
    String changed(
            Engine engine,
            InvalidRequestException refusal,
            UUID list,
            String act,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (refusal.kind() != ProblemKind.CONFLICT) {
            throw refusal;
        }
        return show(engine, lists.list(list, access.signedIn().id(), AccessLevel.READ), act, response, locale, model);
    }

    String show(Engine engine, Shortlist now, String act, HttpServletResponse response, Locale locale, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        DateFormats moments = new DateFormats(clock, locale);
        Messages texts = Messages.of(messages, Layout.language(locale));
        model.addAttribute("list", now);
        model.addAttribute("act", act);
        model.addAttribute("moments", moments);
        model.addAttribute(
                "latest",
                viewing.history(now).stream()
                        .limit(LATEST)
                        .map(change -> HistoryLine.of(
                                change, moments, texts, key -> viewing.name(engine, key, Layout.language(locale))))
                        .toList());
        return "shortlist/web/conflict";
    }

    /// The text of the user and the text stored meanwhile.
    public record Row(String name, String mine, String theirs) {

        public boolean differs() {
            return !mine.equals(theirs);
        }
    }
}
