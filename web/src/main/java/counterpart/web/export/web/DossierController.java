package counterpart.web.export.web;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.MatchQuery;
import counterpart.web.costly.CostlyResponse;
import counterpart.web.download.ExportFormat;
import counterpart.web.download.ExportFormats;
import counterpart.web.export.Audience;
import counterpart.web.export.Dossier;
import counterpart.web.export.DossierRequest;
import counterpart.web.export.Dossiers;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageController;
import counterpart.web.match.request.MatchPageParser;
import counterpart.web.request.PageParameters;
import counterpart.web.request.ParameterBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
/// Downloads the list of a cluster's page as a file: the same regions, including changes to the profile, or those of
/// them that the user chose (`region`).

@PageController
class DossierController {

    private static final int MOST = 50;

    private final MatchPageParser questions;
    private final ExportFormats<Dossier> formats;
    private final Dossiers dossiers;
    private final Clock clock;

    DossierController(MatchPageParser questions, ExportFormats<Dossier> formats, Dossiers dossiers, Clock clock) {
        this.questions = questions;
        this.formats = formats;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @CostlyResponse
    @GetMapping("/clusters/{id}/dossier.{format}")
    ResponseEntity<byte[]> dossier(
            Engine engine,
            @PathVariable String id,
            @PathVariable String format,
            HttpServletRequest request,
            Locale locale) {
        Cluster cluster = engine.data().findCluster(id).orElseThrow(DossierController::missing);
        ExportFormat<Dossier> form = formats.find(format).orElseThrow(DossierController::missing);
        PageParameters parameters = PageParameters.of(request.getParameterMap());
        MatchQuery query = questions
                .ofCluster(engine, cluster, parameters, new ParameterBinder())
                .query(LocalDate.now(clock));
        List<DossierRequest.Chosen> chosen = chosen(engine, parameters);
        Language language = Layout.language(locale);
        return DossierDownload.of(
                form,
                chosen.isEmpty()
                        ? dossiers.best(engine, query, language)
                        : dossiers.of(engine, new DossierRequest(language, Audience.CLUSTER, "", query, chosen)));
    }

    /// The regions that the user chose on the page; unknown codes are left out.
    private static List<DossierRequest.Chosen> chosen(Engine engine, PageParameters parameters) {
        return parameters.all("region").stream()
                .map(code -> engine.data().regionsOf(code.toUpperCase(Locale.ROOT)))
                .filter(found -> found.size() == 1)
                .map(found -> found.iterator().next())
                .distinct()
                .limit(MOST)
                .map(region -> new DossierRequest.Chosen(region, Optional.empty()))
                .toList();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
