package counterpart.web.pages;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.web.dossier.DossierFormat;
import counterpart.web.dossier.Dossiers;
import counterpart.web.dossier.Download;
import counterpart.web.pages.match.Parameters;
import counterpart.web.pages.match.Questions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The list of a cluster's page as a file: the same regions, whatever was changed in the profile.
@Controller
class DossierPages {

    private final Questions questions;
    private final Dossiers dossiers;
    private final Clock clock;

    DossierPages(Questions questions, Dossiers dossiers, Clock clock) {
        this.questions = questions;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @GetMapping("/clusters/{id}/dossier.{format}")
    ResponseEntity<byte[]> dossier(
            Engine engine,
            @PathVariable String id,
            @PathVariable String format,
            HttpServletRequest request,
            Locale locale) {
        Cluster cluster = engine.data().findCluster(id).orElseThrow(DossierPages::missing);
        DossierFormat form = DossierFormat.ofKey(format).orElseThrow(DossierPages::missing);
        Parameters parameters = new Parameters(request.getParameterMap());
        return Download.of(
                form,
                dossiers.best(
                        engine,
                        questions.ofCluster(engine, cluster, parameters).query(LocalDate.now(clock)),
                        Layout.language(locale)));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
