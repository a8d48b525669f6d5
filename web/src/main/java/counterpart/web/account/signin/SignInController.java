package counterpart.web.account.signin;

import counterpart.web.account.AccountException;
import counterpart.web.account.AccountService;
import counterpart.web.keptform.KeptForm;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/// Sign-in, and creating an account by invitation.
@PageController
class SignInController {

    private static final List<String> REASONS =
            List.of("wrong", "wait", "full", "long", "unknown", "unverified", "gone", "elsewhere");

    private static final int LONGEST_TOKEN = 100;

    private final AccountService people;
    private final OidcLoginService elsewhere;

    SignInController(AccountService people, OidcLoginService elsewhere) {
        this.people = people;
        this.elsewhere = elsewhere;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String failed,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String joined,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("failed", REASONS.contains(failed) ? failed : null);
        model.addAttribute("next", AuthenticationHandlers.safe(next));
        model.addAttribute("joined", joined != null);
        model.addAttribute("providers", elsewhere.providers());
        return "account/signin/signIn";
    }

    /// Starts an OpenID Connect sign-in; the session stores the requested page.
    @GetMapping("/sign-in/with/{provider}")
    String signInElsewhere(
            @PathVariable String provider,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request) {
        return setOut(provider, next, request);
    }

    private String setOut(String provider, @Nullable String next, HttpServletRequest request) {
        if (elsewhere.providers().stream().noneMatch(one -> one.id().equals(provider))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        request.getSession()
                .setAttribute(
                        AuthenticationHandlers.NEXT,
                        AuthenticationHandlers.inLanguage(request, AuthenticationHandlers.safe(next)));
        return "redirect:/oauth2/authorization/" + provider;
    }

    @RequestMapping("/no-access")
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String noAccess(
            @RequestAttribute(name = AuthenticationHandlers.REASON, required = false) @Nullable String reason,
            @RequestAttribute(name = AuthenticationHandlers.KEPT, required = false) @Nullable KeptForm kept,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("reason", reason == null ? "noaccess" : reason);
        model.addAttribute("kept", kept);
        return "account/signin/noAccess";
    }

    @GetMapping("/invitation/{token}")
    String invitation(@PathVariable String token, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("invitation", people.openInvitation(token).orElse(null));
        model.addAttribute("providers", elsewhere.providers());
        model.addAttribute("token", token);
        return "account/signin/invitation";
    }

    /// Starts creating an account with an OpenID Connect provider; the session stores the invitation.
    @GetMapping("/invitation/{token}/with/{provider}")
    String joinFromElsewhere(@PathVariable String token, @PathVariable String provider, HttpServletRequest request) {
        if (token.length() <= LONGEST_TOKEN) {
            request.getSession().setAttribute(OidcLoginService.INVITATION, token);
        }
        return setOut(provider, null, request);
    }

    @PostMapping("/invitation/{token}")
    String join(
            @PathVariable String token,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String password,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            HttpServletResponse response,
            Model model) {
        try {
            people.join(token, name, email, password);
            return "redirect:" + layout.link("/sign-in?joined");
        } catch (AccountException rejected) {
            model.addAttribute("rejected", rejected.reason());
            model.addAttribute("name", name);
            model.addAttribute("email", email);
            return invitation(token, response, model);
        }
    }
}
