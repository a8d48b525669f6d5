package counterpart.web.shortlist.calendar.web;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.web.account.AbsoluteLinks;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.layout.Layout;
import counterpart.web.layout.Messages;
import counterpart.web.layout.PageController;
import counterpart.web.secretlink.SecretLinkLimiter;
import counterpart.web.shortlist.AccessLevel;
import counterpart.web.shortlist.Shortlist;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.shortlist.calendar.CalendarLink;
import counterpart.web.shortlist.calendar.CalendarLinks;
import counterpart.web.shortlist.calendar.ICalendar;
import counterpart.web.shortlist.calendar.NextStep;
import counterpart.web.shortlist.calendar.NextSteps;
import counterpart.web.user.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// The next steps of a user for calendar programs: a feed with a secret address, and a file for each step. The address
/// of the feed grants access, so the response forbids indexing and caching.
@PageController
class CalendarController {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarController.class);
    private static final MediaType ICS = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarLinks links;
    private final NextSteps steps;
    private final Shortlists lists;
    private final SecretLinkLimiter limiter;
    private final AbsoluteLinks absolute;
    private final CurrentUser access;
    private final MessageSource messages;

    CalendarController(
            CalendarLinks links,
            NextSteps steps,
            Shortlists lists,
            SecretLinkLimiter limiter,
            AbsoluteLinks absolute,
            CurrentUser access,
            MessageSource messages) {
        this.links = links;
        this.steps = steps;
        this.lists = lists;
        this.limiter = limiter;
        this.absolute = absolute;
        this.access = access;
        this.messages = messages;
    }

    @GetMapping("/calendar/{token}/steps.ics")
    ResponseEntity<byte[]> feed(
            Engine engine, @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        CalendarLink link =
                limiter.find(request, response, () -> links.find(token)).orElseThrow(CalendarController::missing);
        recordUse(link);
        Language language = Language.ofCodeOrDefault(link.lang());
        return file(request, steps.of(engine, link.account(), language), language, "counterpart");
    }

    @GetMapping("/shortlists/{id}/entries/{key}/step.ics")
    ResponseEntity<byte[]> step(
            Engine engine,
            @PathVariable String id,
            @PathVariable String key,
            HttpServletRequest request,
            Locale locale) {
        Shortlist list = lists.list(key(id), person(), AccessLevel.READ);
        Language language = Layout.language(locale);
        NextStep step = steps.of(engine, list, key, language).orElseThrow(CalendarController::missing);
        return file(request, List.of(step), language, "counterpart-" + step.on());
    }

    /// Creates a link; the next page shows it, once.
    @PostMapping("/shortlists/calendars")
    String create(
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        CalendarLinks.COOKIE.put(request, response, links.create(person(), Layout.language(locale)));
        return "redirect:" + layout.link("/shortlists") + "#new-link";
    }

    @PostMapping("/shortlists/calendars/{link}/withdrawal")
    String withdraw(@PathVariable String link, @ModelAttribute(name = "layout", binding = false) Layout layout) {
        links.withdraw(key(link), person());
        return "redirect:" + layout.link("/shortlists") + "#calendar";
    }

    private ResponseEntity<byte[]> file(
            HttpServletRequest request, List<NextStep> listed, Language language, String name) {
        Messages texts = Messages.of(messages, language);
        return ResponseEntity.ok()
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".ics", StandardCharsets.US_ASCII)
                                .build()
                                .toString())
                .contentType(ICS)
                .body(ICalendar.of(
                        texts.of("calendar.name"),
                        texts.of("entry.nextStep"),
                        listed,
                        path -> absolute.of(request, path)));
    }

    /// The calendar is answered even if its use cannot be stored.
    private void recordUse(CalendarLink link) {
        try {
            links.used(link);
        } catch (InvalidRequestException | DataAccessException e) {
            LOG.warn("The use of a calendar link could not be stored", e);
        }
    }

    private UUID person() {
        return access.signedIn().id();
    }

    private static UUID key(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw missing();
        }
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
