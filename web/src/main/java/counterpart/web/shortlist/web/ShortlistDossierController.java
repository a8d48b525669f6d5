package counterpart.web.shortlist.web;

import counterpart.engine.Engine;
import counterpart.web.costly.CostlyResponse;
import counterpart.web.download.ExportFormat;
import counterpart.web.download.ExportFormats;
import counterpart.web.export.Audience;
import counterpart.web.export.Dossier;
import counterpart.web.export.DossierPage;
import counterpart.web.export.web.DossierDownload;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageController;
import counterpart.web.shortlist.AccessLevel;
import counterpart.web.shortlist.Shortlist;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import counterpart.web.user.CurrentUser;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The dossier of a list as a page and as files. The page shows what the files of an audience contain before one is
/// downloaded; without a known audience the dossier is for the cluster.
@PageController
class ShortlistDossierController {

    private final Shortlists lists;
    private final ShortlistViewAssembler viewing;
    private final ExportFormats<Dossier> formats;
    private final CurrentUser access;

    ShortlistDossierController(
            Shortlists lists, ShortlistViewAssembler viewing, ExportFormats<Dossier> formats, CurrentUser access) {
        this.lists = lists;
        this.viewing = viewing;
        this.formats = formats;
        this.access = access;
    }

    @GetMapping("/shortlists/{id}/dossier")
    String show(
            Engine engine,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String audience,
            Locale locale,
            Model model) {
        Shortlist list = list(id);
        Audience chosen = audience(audience);
        Dossier dossier = viewing.dossier(engine, list, chosen, person(), Layout.language(locale));
        model.addAttribute("dossier", dossier);
        model.addAttribute("page", new DossierPage(dossier));
        model.addAttribute("list", list);
        model.addAttribute("chosen", chosen);
        return "shortlist/web/dossier";
    }

    @CostlyResponse
    @GetMapping("/shortlists/{id}/dossier.{format}")
    ResponseEntity<byte[]> file(
            Engine engine,
            @PathVariable String id,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String audience,
            Locale locale) {
        ExportFormat<Dossier> form = formats.find(format).orElseThrow(ShortlistDossierController::missing);
        return DossierDownload.of(
                form, viewing.dossier(engine, list(id), audience(audience), person(), Layout.language(locale)));
    }

    @CostlyResponse
    @GetMapping("/shortlists/{id}/entries/{key}/concept.docx")
    ResponseEntity<byte[]> concept(
            Engine engine,
            @PathVariable String id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String audience,
            Locale locale) {
        Dossier dossier = viewing.dossier(engine, list(id), key, audience(audience), person(), Layout.language(locale))
                .orElseThrow(ShortlistDossierController::missing);
        return DossierDownload.concept(dossier, key);
    }

    private static Audience audience(String key) {
        return Audience.find(key).orElse(Audience.CLUSTER);
    }

    private Shortlist list(String id) {
        return lists.list(RowIds.of(id), person(), AccessLevel.READ);
    }

    private UUID person() {
        return access.signedIn().id();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
