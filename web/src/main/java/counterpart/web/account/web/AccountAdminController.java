package counterpart.web.account.web;

import counterpart.engine.Engine;
import counterpart.web.account.AbsoluteLinks;
import counterpart.web.account.Account;
import counterpart.web.account.AccountException;
import counterpart.web.account.AccountService;
import counterpart.web.account.ClusterOptions;
import counterpart.web.audit.AuditLog;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageController;
import counterpart.web.user.CurrentUser;
import counterpart.web.user.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Accounts, invitations and the audit log, for administrators.
@PageController
@RequestMapping("/admin")
class AccountAdminController {

    private static final int ENTRIES = 100;
    private static final List<String> DONE = List.of("invited", "withdrawn", "changed");

    private final AccountService people;
    private final AuditLog audit;
    private final CurrentUser access;
    private final ClusterOptions clusters;
    private final AbsoluteLinks links;

    AccountAdminController(
            AccountService people, AuditLog audit, CurrentUser access, ClusterOptions clusters, AbsoluteLinks links) {
        this.people = people;
        this.audit = audit;
        this.access = access;
        this.clusters = clusters;
        this.links = links;
    }

    @GetMapping("/accounts")
    String accounts(
            Engine engine,
            @RequestParam(defaultValue = "") String done,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            Model model) {
        model.addAttribute("accounts", people.accounts());
        model.addAttribute("invitations", people.invitations());
        model.addAttribute("roles", Role.values());
        model.addAttribute("clusters", clusters.all(engine, layout.lang()));
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return "account/web/accounts";
    }

    @PostMapping("/invitations")
    String invite(
            Engine engine,
            @RequestParam Role role,
            @RequestParam(name = "cluster", required = false) String @Nullable [] ids,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            RedirectAttributes once) {
        String token = people.invite(role, clusters.existing(engine, orNone(ids)), shortened(note), access.signedIn());
        once.addFlashAttribute("link", links.invitation(token));
        return "redirect:" + layout.link("/admin/accounts?done=invited");
    }

    @PostMapping("/invitations/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, @ModelAttribute(name = "layout", binding = false) Layout layout) {
        people.withdraw(id, access.signedIn());
        return "redirect:" + layout.link("/admin/accounts?done=withdrawn");
    }

    @PostMapping("/accounts/{id}")
    String change(
            Engine engine,
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam(name = "cluster", required = false) String @Nullable [] ids,
            @RequestParam(defaultValue = "false") boolean active,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            Model model) {
        try {
            people.change(id, role, clusters.existing(engine, orNone(ids)), active, access.signedIn());
            return "redirect:" + layout.link("/admin/accounts?done=changed");
        } catch (AccountException rejected) {
            model.addAttribute("rejected", rejected.reason());
            return accounts(engine, "", layout, model);
        }
    }

    @GetMapping("/audit")
    String audit(@RequestParam(defaultValue = "0") int from, Model model) {
        int start = Math.max(0, from);
        model.addAttribute("entries", audit.latest(start, ENTRIES));
        model.addAttribute("names", new Names(people.accounts()));
        model.addAttribute("from", start);
        model.addAttribute("size", ENTRIES);
        return "account/web/audit";
    }

    private static String[] orNone(String @Nullable [] ids) {
        return ids == null ? new String[0] : ids;
    }

    private static String shortened(String note) {
        String text = note.strip();
        return text.length() <= 200 ? text : text.substring(0, 200);
    }

    /// Finds the name of an account by its key.
    record Names(List<Account> accounts) {

        public String of(@Nullable Object key) {
            String id = String.valueOf(key);
            return accounts.stream()
                    .filter(account -> account.id().toString().equals(id))
                    .map(Account::name)
                    .findFirst()
                    .orElse(key == null ? "" : id);
        }
    }
}
