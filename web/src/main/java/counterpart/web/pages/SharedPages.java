package counterpart.web.pages;

import counterpart.web.dossier.DossierFormat;
import counterpart.web.dossier.Download;
import counterpart.web.problem.Refusal;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.shortlist.Viewing;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// What a link to a shortlist shows, without an account.
@Lazy
@Controller
class SharedPages {

    private final Shortlists lists;
    private final Viewing viewing;

    SharedPages(Shortlists lists, Viewing viewing) {
        this.lists = lists;
        this.viewing = viewing;
    }

    @GetMapping("/shared/{token}/dossier.{format}")
    ResponseEntity<byte[]> dossier(@PathVariable String token, @PathVariable String format, Locale locale) {
        DossierFormat form = DossierFormat.ofKey(format).orElseThrow(SharedPages::missing);
        try {
            return Download.of(form, viewing.dossier(lists.shared(token), Optional.empty(), Layout.language(locale)));
        } catch (Refusal e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
