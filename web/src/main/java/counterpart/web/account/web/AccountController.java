package counterpart.web.account.web;

import counterpart.engine.Engine;
import counterpart.web.account.Account;
import counterpart.web.account.AccountException;
import counterpart.web.account.AccountService;
import counterpart.web.account.ClusterOptions;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageController;
import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The account of the signed-in user.
@PageController
class AccountController {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> DONE = List.of("password");

    private final AccountService people;
    private final CurrentUser access;
    private final ClusterOptions clusters;

    AccountController(AccountService people, CurrentUser access, ClusterOptions clusters) {
        this.people = people;
        this.access = access;
        this.clusters = clusters;
    }

    @GetMapping("/account")
    String account(
            Engine engine,
            @RequestParam(defaultValue = "") String done,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            Model model) {
        AuthenticatedUser person = access.signedIn();
        Account account = people.account(person.id());
        model.addAttribute("account", account);
        model.addAttribute("hasPassword", account.passwordHash() != null);
        model.addAttribute("clusters", clusters.named(engine, person.clusters(), layout.lang()));
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return "account/web/account";
    }

    @PostMapping("/account/password")
    String password(
            Engine engine,
            @RequestParam String present,
            @RequestParam String wanted,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            people.changePassword(access.signedIn().id(), present, wanted);
            leave(request, response);
            return "redirect:" + layout.link("/sign-in?changed");
        } catch (AccountException rejected) {
            model.addAttribute("rejected", rejected.reason());
            return account(engine, "", layout, model);
        }
    }

    @GetMapping("/account/export")
    ResponseEntity<String> export() {
        AuthenticatedUser person = access.signedIn();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("counterpart-account.json")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(JSON.writeValueAsString(people.export(person.id())));
    }

    @PostMapping("/account/deletion")
    String delete(
            Engine engine,
            @RequestParam(defaultValue = "") String password,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            people.delete(access.signedIn().id(), password);
            leave(request, response);
            return "redirect:" + layout.link("/");
        } catch (AccountException rejected) {
            model.addAttribute("rejected", rejected.reason());
            return account(engine, "", layout, model);
        }
    }

    private static void leave(HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    }
}
