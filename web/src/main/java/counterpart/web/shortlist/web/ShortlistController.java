package counterpart.web.shortlist.web;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Strategy;
import counterpart.web.account.AbsoluteLinks;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.judgement.Subject;
import counterpart.web.layout.DateFormats;
import counterpart.web.layout.Layout;
import counterpart.web.layout.Messages;
import counterpart.web.layout.PageController;
import counterpart.web.shortlist.AccessLevel;
import counterpart.web.shortlist.Shortlist;
import counterpart.web.shortlist.ShortlistSummary;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.shortlist.calendar.CalendarLinks;
import counterpart.web.shortlist.link.ShortlistLinks;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import counterpart.web.user.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
/// The shortlists of the signed-in user: create, read, delete.

@PageController
class ShortlistController {

    private static final int USUAL_BEST = 10;

    private final Shortlists lists;
    private final ShortlistViewAssembler viewing;
    private final ShortlistPage pages;
    private final CurrentUser access;
    private final MessageSource messages;
    private final Clock clock;
    private final ShortlistLinks links;
    private final CalendarLinks calendars;
    private final AbsoluteLinks absolute;

    ShortlistController(
            Shortlists lists,
            ShortlistViewAssembler viewing,
            ShortlistPage pages,
            CurrentUser access,
            MessageSource messages,
            Clock clock,
            ShortlistLinks links,
            CalendarLinks calendars,
            AbsoluteLinks absolute) {
        this.links = links;
        this.calendars = calendars;
        this.absolute = absolute;
        this.lists = lists;
        this.viewing = viewing;
        this.pages = pages;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/shortlists")
    String all(
            Engine engine,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Map<Boolean, List<ShortlistSummary>> items = viewing.items(engine, person(), Layout.language(locale)).stream()
                .collect(Collectors.partitioningBy(item -> item.level().equals(AccessLevel.OWN.key())));
        model.addAttribute("own", items.get(true));
        model.addAttribute("others", items.get(false));
        model.addAttribute("moments", new DateFormats(clock, locale));
        model.addAttribute("deleted", done.equals("deleted"));
        model.addAttribute("removed", lists.removedOf(person()));
        model.addAttribute("calendars", calendars.of(person()));
        CalendarLinks.COOKIE
                .take(request, response, token -> calendars.isOf(person(), token))
                .map(token -> absolute.of(request, "/calendar/" + token + "/steps.ics"))
                .ifPresent(link -> model.addAttribute("calendar", link));
        return "shortlist/web/shortlists";
    }

    @GetMapping("/shortlists/new")
    String form(
            @RequestParam(defaultValue = "") String cluster,
            @RequestParam(defaultValue = "") List<String> region,
            Model model) {
        model.addAttribute("chosen", cluster);
        model.addAttribute("regions", region.stream().limit(USUAL_BEST).toList());
        model.addAttribute("strategies", Strategy.keys());
        return "shortlist/web/newList";
    }

    @PostMapping("/shortlists")
    String create(
            Engine engine,
            @RequestParam String cluster,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String strategy,
            @RequestParam(defaultValue = "") String best,
            @RequestParam(defaultValue = "") List<String> region,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Cluster known = engine.data().findCluster(cluster).orElseThrow(ShortlistController::missing);
        Language language = Layout.language(locale);
        MatchQuery query = MatchQuery.of(known, LocalDate.now(clock))
                .withStrategy(Strategy.find(strategy).orElse(Strategy.COMPLEMENT));
        String named = title.isBlank()
                ? Messages.of(messages, language)
                        .of("lists.title.usual", known.name().in(language))
                : title;
        List<Subject> first = best.isEmpty() ? chosen(engine, region) : best(engine, query);
        try {
            Shortlist made = lists.create(
                    engine, named, query, first, access.editing(known.id()).id());
            return "redirect:" + layout.link("/shortlists/" + made.id());
        } catch (InvalidRequestException refusal) {
            response.setStatus(refusal.kind().status().value());
            return again(refusal, cluster, region, title, model);
        }
    }

    /// The form with the user's input.
    ///
    /// @throws InvalidRequestException when it is anything other than a full disk
    private static List<Subject> best(Engine engine, MatchQuery query) {
        return engine.ranking().match(query.withLimit(USUAL_BEST)).matches().stream()
                .map(match -> Subject.of(match.region().id()))
                .toList();
    }

    private static List<Subject> chosen(Engine engine, List<String> regions) {
        return regions.stream()
                .limit(USUAL_BEST)
                .map(code -> engine.data().regionsOf(code.toUpperCase(Locale.ROOT)))
                .filter(found -> found.size() == 1)
                .map(found -> Subject.of(found.iterator().next()))
                .distinct()
                .toList();
    }

    private String again(
            InvalidRequestException refusal, String cluster, List<String> regions, String title, Model model) {
        if (refusal.kind() != ProblemKind.STORAGE_FULL) {
            throw refusal;
        }
        model.addAttribute("full", true);
        model.addAttribute("typedTitle", title);
        return form(cluster, regions, model);
    }

    @GetMapping("/shortlists/{id}")
    String show(
            Engine engine,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Shortlist list = lists.list(RowIds.of(id), person(), AccessLevel.READ);
        model.addAttribute("done", ShortlistPage.DONE.contains(done) ? done : null);
        ShortlistLinks.cookie(list.id())
                .take(request, response, token -> links.isOf(list.id(), token))
                .map(token -> absolute.of(request, "/shared/" + token))
                .ifPresent(link -> model.addAttribute("link", link));
        return pages.show(engine, list, locale, model);
    }

    @GetMapping("/shortlists/{id}/deletion")
    String askToDelete(@PathVariable String id, Model model) {
        model.addAttribute("list", lists.list(RowIds.of(id), person(), AccessLevel.OWN));
        return "shortlist/web/deletion";
    }

    @PostMapping("/shortlists/{id}/deletion")
    String delete(@PathVariable String id, @ModelAttribute(name = "layout", binding = false) Layout layout) {
        lists.delete(RowIds.of(id), person());
        return "redirect:" + layout.link("/shortlists?done=deleted");
    }

    @PostMapping("/shortlists/{id}/undo")
    String undo(@PathVariable String id, @ModelAttribute(name = "layout", binding = false) Layout layout) {
        lists.restore(RowIds.of(id), person());
        return "redirect:" + layout.link("/shortlists/" + id + "?done=restored");
    }

    private UUID person() {
        return access.signedIn().id();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
