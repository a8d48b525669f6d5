package counterpart.web.pages.shortlist;

import counterpart.engine.Engine;
import counterpart.web.dossier.Dossier;
import counterpart.web.dossier.DossierFormat;
import counterpart.web.dossier.Download;
import counterpart.web.pages.Layout;
import counterpart.web.problem.Refusal;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.shortlist.Viewing;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// What a link to a shortlist shows, without an account: no notes, contact persons, judgements and comments. The
/// address
/// is the permission, so that it is neither indexed nor kept nor sent on.
@Controller
class SharedPages {

    private final Shortlists lists;
    private final Viewing viewing;
    private final Clock clock;

    SharedPages(Shortlists lists, Viewing viewing, Clock clock) {
        this.lists = lists;
        this.viewing = viewing;
        this.clock = clock;
    }

    @GetMapping("/shared/{token}")
    String show(Engine engine, @PathVariable String token, HttpServletResponse response, Locale locale, Model model) {
        discreet(response);
        Optional<Shortlists.Shared> found = find(token);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "shared-gone";
        }
        Shortlists.Shared shared = found.get();
        Dossier dossier = viewing.dossier(engine, shared.list(), Optional.empty(), Layout.language(locale));
        model.addAttribute("dossier", dossier);
        model.addAttribute("token", token);
        model.addAttribute("list", shared.list());
        model.addAttribute("until", shared.expiresAt());
        model.addAttribute("moments", new Moments(clock, locale));
        return "shared";
    }

    @GetMapping("/shared/{token}/dossier.{format}")
    ResponseEntity<byte[]> dossier(
            Engine engine,
            @PathVariable String token,
            @PathVariable String format,
            HttpServletResponse response,
            Locale locale) {
        discreet(response);
        DossierFormat form = DossierFormat.ofKey(format).orElseThrow(SharedPages::missing);
        Shortlists.Shared shared = find(token).orElseThrow(SharedPages::missing);
        return Download.of(form, viewing.dossier(engine, shared.list(), Optional.empty(), Layout.language(locale)));
    }

    private Optional<Shortlists.Shared> find(String token) {
        try {
            return Optional.of(lists.shared(token));
        } catch (Refusal gone) {
            return Optional.empty();
        }
    }

    private static void discreet(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
