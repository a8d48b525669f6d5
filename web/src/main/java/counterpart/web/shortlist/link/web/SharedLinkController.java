package counterpart.web.shortlist.link.web;

import counterpart.engine.Engine;
import counterpart.web.costly.CostlyResponse;
import counterpart.web.download.ExportFormat;
import counterpart.web.download.ExportFormats;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.export.Dossier;
import counterpart.web.export.DossierPage;
import counterpart.web.export.web.DossierDownload;
import counterpart.web.layout.DateFormats;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageController;
import counterpart.web.secretlink.SecretLinkLimiter;
import counterpart.web.shortlist.link.ShortlistLink;
import counterpart.web.shortlist.link.ShortlistLinks;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The page and the files of a link to a shortlist, for users without an account: the dossier for the cluster, never
/// the internal one. The address grants access, so responses forbid indexing and caching, and the page sends no
/// referrer.
@PageController
class SharedLinkController {

    private static final Logger LOG = LoggerFactory.getLogger(SharedLinkController.class);

    private final ShortlistLinks links;
    private final SecretLinkLimiter limiter;
    private final ShortlistViewAssembler viewing;
    private final Clock clock;
    private final ExportFormats<Dossier> formats;

    SharedLinkController(
            ShortlistLinks links,
            SecretLinkLimiter limiter,
            ShortlistViewAssembler viewing,
            Clock clock,
            ExportFormats<Dossier> formats) {
        this.limiter = limiter;
        this.formats = formats;
        this.links = links;
        this.viewing = viewing;
        this.clock = clock;
    }

    @GetMapping("/shared/{token}")
    String show(
            Engine engine,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        discreet(response);
        Optional<ShortlistLinks.Shared> found = find(token, request, response);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "shortlist/web/sharedGone";
        }
        ShortlistLinks.Shared shared = found.get();
        Dossier dossier = viewing.dossier(engine, shared.list(), Layout.language(locale));
        model.addAttribute("dossier", dossier);
        model.addAttribute("page", new DossierPage(dossier));
        model.addAttribute("token", token);
        model.addAttribute("list", shared.list());
        model.addAttribute("until", shared.link().expiresAt());
        model.addAttribute("moments", new DateFormats(clock, locale));
        return "shortlist/web/shared";
    }

    @CostlyResponse
    @GetMapping("/shared/{token}/dossier.{format}")
    ResponseEntity<byte[]> dossier(
            Engine engine,
            @PathVariable String token,
            @PathVariable String format,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        discreet(response);
        ExportFormat<Dossier> form = formats.find(format).orElseThrow(SharedLinkController::missing);
        ShortlistLinks.Shared shared = find(token, request, response).orElseThrow(SharedLinkController::missing);
        return DossierDownload.of(form, viewing.dossier(engine, shared.list(), Layout.language(locale)));
    }

    private Optional<ShortlistLinks.Shared> find(
            String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<ShortlistLinks.Shared> found = limiter.find(request, response, () -> shared(token));
        found.map(ShortlistLinks.Shared::link).ifPresent(this::recordUse);
        return found;
    }

    private Optional<ShortlistLinks.Shared> shared(String token) {
        try {
            return Optional.of(links.shared(token));
        } catch (InvalidRequestException gone) {
            return Optional.empty();
        }
    }

    /// The list is shown even if its use cannot be stored.
    private void recordUse(ShortlistLink link) {
        try {
            links.used(link);
        } catch (InvalidRequestException | DataAccessException e) {
            LOG.warn("The use of a link could not be stored", e);
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
