package counterpart.web.shortlist.web;

import counterpart.engine.Engine;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageController;
import counterpart.web.shortlist.AccessLevel;
import counterpart.web.shortlist.EntryNotesParameters;
import counterpart.web.shortlist.EntryStatus;
import counterpart.web.shortlist.Shortlist;
import counterpart.web.shortlist.ShortlistEntry;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.shortlist.comment.ShortlistComments;
import counterpart.web.user.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Changes entries of a list. A form sends the version that its user saw: if another user has changed the same
/// notes, both versions are shown and nothing is stored until the user decides.
@PageController
class EntryController {

    private static final int FARTHEST = 50;

    private final Shortlists lists;
    private final ShortlistComments comments;
    private final ShortlistPage pages;
    private final ConflictController conflicts;
    private final CurrentUser access;

    EntryController(
            Shortlists lists,
            ShortlistComments comments,
            ShortlistPage pages,
            ConflictController conflicts,
            CurrentUser access) {
        this.lists = lists;
        this.comments = comments;
        this.pages = pages;
        this.conflicts = conflicts;
        this.access = access;
    }

    @PostMapping("/shortlists/{id}/entries/{key}")
    String note(
            Engine engine,
            @PathVariable String id,
            @PathVariable String key,
            @RequestParam String seen,
            @RequestParam Map<String, String> form,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        UUID list = RowIds.of(id);
        EntryNotesParameters typed = notes(form);
        try {
            return Retry.whenOthersWereFaster(() -> {
                Shortlist now = lists.list(list, person(), AccessLevel.EDIT);
                ShortlistEntry entry = now.entry(key).orElseThrow(EntryController::missing);
                if (!entry.notes().fingerprint().equals(seen) && !typed.sameAs(entry.notes())) {
                    return conflicts.notes(engine, now, entry, typed, response, locale, model);
                }
                lists.note(list, now.version(), key, typed.notes(), person());
                return done(layout, id, "noted", key);
            });
        } catch (InvalidRequestException refusal) {
            response.setStatus(refusal.kind().status().value());
            return pages.wrong(
                    engine, refusal, lists.list(list, person(), AccessLevel.READ), key, typed, locale, model);
        }
    }

    @PostMapping("/shortlists/{id}/entries/{key}/place")
    String move(
            Engine engine,
            @PathVariable String id,
            @PathVariable String key,
            @RequestParam int version,
            @RequestParam(defaultValue = "0") int places,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        UUID list = RowIds.of(id);
        try {
            lists.move(list, version, key, Math.clamp(places, -FARTHEST, FARTHEST), person());
            return done(layout, id, "moved", key);
        } catch (InvalidRequestException refusal) {
            return conflicts.changed(engine, refusal, list, "moved", response, locale, model);
        }
    }

    @PostMapping("/shortlists/{id}/order")
    String order(
            Engine engine,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> entry,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        UUID list = RowIds.of(id);
        try {
            lists.order(list, version, entry, person());
            return "redirect:" + layout.link("/shortlists/" + id + "?done=moved") + "#entries";
        } catch (InvalidRequestException refusal) {
            return conflicts.changed(engine, refusal, list, "moved", response, locale, model);
        }
    }

    @PostMapping("/shortlists/{id}/entries/{key}/removal")
    String remove(
            Engine engine,
            @PathVariable String id,
            @PathVariable String key,
            @RequestParam String seen,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        UUID list = RowIds.of(id);
        return Retry.whenOthersWereFaster(() -> {
            Shortlist now = lists.list(list, person(), AccessLevel.EDIT);
            ShortlistEntry entry = now.entry(key).orElseThrow(EntryController::missing);
            if (!entry.notes().fingerprint().equals(seen)) {
                return conflicts.show(engine, now, "removed", response, locale, model);
            }
            lists.remove(list, now.version(), key, person());
            return "redirect:" + layout.link("/shortlists/" + id + "?done=removed") + "#entries";
        });
    }

    @PostMapping("/shortlists/{id}/removals/{removal}/undo")
    String undo(
            Engine engine,
            @PathVariable String id,
            @PathVariable String removal,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        UUID list = RowIds.of(id);
        try {
            Retry.whenOthersWereFaster(() -> lists.restore(list, RowIds.of(removal), person()));
            return "redirect:" + layout.link("/shortlists/" + id + "?done=restored") + "#entries";
        } catch (InvalidRequestException refusal) {
            response.setStatus(refusal.kind().status().value());
            return pages.wrong(engine, refusal, lists.list(list, person(), AccessLevel.READ), locale, model);
        }
    }

    @PostMapping("/shortlists/{id}/comments")
    String comment(
            Engine engine,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String text,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        UUID list = RowIds.of(id);
        try {
            comments.add(list, key, text, person());
            return key.isEmpty()
                    ? "redirect:" + layout.link("/shortlists/" + id + "?done=commented") + "#comments"
                    : done(layout, id, "commented", key);
        } catch (InvalidRequestException refusal) {
            response.setStatus(refusal.kind().status().value());
            model.addAttribute("typedComment", text);
            model.addAttribute("typedCommentOn", key);
            return pages.wrong(engine, refusal, lists.list(list, person(), AccessLevel.READ), locale, model);
        }
    }

    private static String done(Layout layout, String id, String done, String key) {
        return "redirect:" + layout.link("/shortlists/" + id + "?done=" + done) + "#entry-" + key;
    }

    private UUID person() {
        return access.signedIn().id();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static EntryNotesParameters notes(Map<String, String> form) {
        return new EntryNotesParameters(
                EntryStatus.ofKey(form.getOrDefault("status", "")).orElse(EntryStatus.LONG_LIST),
                text(form, "reason"),
                text(form, "note"),
                text(form, "contactPersons"),
                text(form, "nextStep"),
                text(form, "nextStepOn"),
                text(form, "inCharge"),
                text(form, "programme"));
    }

    /// Normalises line ends: browsers send CR LF.
    private static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }
}
