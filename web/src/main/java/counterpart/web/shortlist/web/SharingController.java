package counterpart.web.shortlist.web;

import counterpart.engine.Engine;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageController;
import counterpart.web.shortlist.AccessLevel;
import counterpart.web.shortlist.Shortlist;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.shortlist.link.ShortlistLinks;
import counterpart.web.user.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The title of a list and its sharing by the owner.
@PageController
class SharingController {

    private final Shortlists lists;
    private final ShortlistLinks links;
    private final ShortlistPage pages;
    private final ConflictController conflicts;
    private final CurrentUser access;

    SharingController(
            Shortlists lists,
            ShortlistLinks links,
            ShortlistPage pages,
            ConflictController conflicts,
            CurrentUser access) {
        this.lists = lists;
        this.links = links;
        this.pages = pages;
        this.conflicts = conflicts;
        this.access = access;
    }

    @PostMapping("/shortlists/{id}/title")
    String rename(
            Engine engine,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam String seen,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        UUID list = RowIds.of(id);
        try {
            return Retry.whenOthersWereFaster(() -> {
                Shortlist now = lists.list(list, person(), AccessLevel.EDIT);
                if (!now.title().equals(seen) && !now.title().equals(title.strip())) {
                    return conflicts.title(engine, now, title, response, locale, model);
                }
                lists.rename(list, now.version(), title, person());
                return done(layout, id, "renamed", "");
            });
        } catch (InvalidRequestException refusal) {
            model.addAttribute("typedTitle", title);
            return wrong(engine, refusal, list, response, locale, model);
        }
    }

    /// Shares the list with a colleague; without a level, ends the sharing.
    @PostMapping("/shortlists/{id}/shares")
    String share(
            Engine engine,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String level,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        UUID list = RowIds.of(id);
        Optional<AccessLevel> given = AccessLevel.shareable(level);
        try {
            Retry.whenOthersWereFaster(() -> lists.share(
                    list, lists.list(list, person(), AccessLevel.OWN).version(), email, given, person()));
            return done(layout, id, given.isPresent() ? "shared" : "unshared", "#sharing");
        } catch (InvalidRequestException refusal) {
            model.addAttribute("typedEmail", email);
            return wrong(engine, refusal, list, response, locale, model);
        }
    }

    /// Creates a link; the next page shows it, once. Loading that page again creates no other.
    @PostMapping("/shortlists/{id}/links")
    String link(
            Engine engine,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int days,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        UUID list = RowIds.of(id);
        try {
            ShortlistLinks.cookie(list).put(request, response, links.create(list, days, person()));
            return "redirect:" + layout.link("/shortlists/" + list) + "#new-link";
        } catch (InvalidRequestException refusal) {
            return wrong(engine, refusal, list, response, locale, model);
        }
    }

    @PostMapping("/shortlists/{id}/links/{link}/withdrawal")
    String withdraw(
            @PathVariable String id,
            @PathVariable String link,
            @ModelAttribute(name = "layout", binding = false) Layout layout) {
        links.withdraw(RowIds.of(id), RowIds.of(link), person());
        return done(layout, id, "unlinked", "#sharing");
    }

    private String wrong(
            Engine engine,
            InvalidRequestException refusal,
            UUID list,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        response.setStatus(refusal.kind().status().value());
        return pages.wrong(engine, refusal, lists.list(list, person(), AccessLevel.READ), locale, model);
    }

    private static String done(Layout layout, String id, String done, String anchor) {
        return "redirect:" + layout.link("/shortlists/" + id + "?done=" + done) + anchor;
    }

    private UUID person() {
        return access.signedIn().id();
    }
}
