package counterpart.web.digest;

import counterpart.engine.Engine;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageController;
import counterpart.web.user.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Begins and ends subscriptions. The link in a digest needs no account; opening it changes nothing, since programs
/// that
/// check mail open links too.
@PageController
class SubscriptionController {

    private final Subscriptions subscriptions;
    private final DigestMail mail;
    private final CurrentUser access;

    SubscriptionController(Subscriptions subscriptions, DigestMail mail, CurrentUser access) {
        this.subscriptions = subscriptions;
        this.mail = mail;
        this.access = access;
    }

    @PostMapping("/account/subscriptions/{cluster}")
    String subscribe(
            Engine engine,
            @PathVariable String cluster,
            @ModelAttribute(name = "layout", binding = false) Layout layout) {
        String id = engine.data()
                .findCluster(cluster)
                .filter(found -> mail.isOffered())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .id();
        subscriptions.add(access.signedIn().id(), id, layout.texts().language());
        return "redirect:" + layout.link("/clusters/" + id + "/changes");
    }

    @PostMapping("/account/subscriptions/{cluster}/removal")
    String end(
            Engine engine,
            @PathVariable String cluster,
            @ModelAttribute(name = "layout", binding = false) Layout layout) {
        subscriptions.remove(access.signedIn().id(), cluster);
        String page = engine.data().findCluster(cluster).isPresent() ? "/clusters/" + cluster + "/changes" : "/account";
        return "redirect:" + layout.link(page);
    }

    @GetMapping("/unsubscribe/{token}")
    String ask(Engine engine, @PathVariable String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("done", subscriptions.ofToken(token).isEmpty());
        return "digest/unsubscribe";
    }

    /// The form of the page, and the one click of a mail program.
    @PostMapping("/unsubscribe/{token}")
    String end(@PathVariable String token, Model model) {
        subscriptions.end(token);
        model.addAttribute("token", token);
        model.addAttribute("done", true);
        return "digest/unsubscribe";
    }
}
