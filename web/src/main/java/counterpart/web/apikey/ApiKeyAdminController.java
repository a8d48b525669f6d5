package counterpart.web.apikey;

import counterpart.web.layout.Layout;
import counterpart.web.layout.PageController;
import counterpart.web.user.CurrentUser;
import counterpart.web.user.UserDirectory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// API keys, for administrators.
@PageController
@RequestMapping("/admin/keys")
class ApiKeyAdminController {

    private static final String ORIGIN = "https?://[a-zA-Z0-9.-]+(:[0-9]{1,5})?";
    private static final int MOST_PER_MINUTE = 100_000;

    private final ApiKeyService keys;
    private final ApiKeyUsage usage;
    private final UserDirectory directory;
    private final CurrentUser access;

    ApiKeyAdminController(ApiKeyService keys, ApiKeyUsage usage, UserDirectory directory, CurrentUser access) {
        this.keys = keys;
        this.usage = usage;
        this.directory = directory;
        this.access = access;
    }

    @GetMapping
    String keys(Model model) {
        List<ApiKey> all = keys.all();
        Map<UUID, List<ApiKeyUsage.Day>> days =
                all.stream().collect(Collectors.toMap(ApiKey::id, key -> usage.of(key.id())));
        model.addAttribute("keys", all);
        model.addAttribute("days", days);
        model.addAttribute("people", directory.people());
        model.addAttribute(
                "scopes", Arrays.stream(Scope.values()).map(Scope::key).toList());
        return "apikey/keys";
    }

    @PostMapping
    String create(
            @RequestParam String name,
            @RequestParam(name = "scope", required = false) String @Nullable [] scopes,
            @RequestParam(defaultValue = "") String origins,
            @RequestParam(defaultValue = "600") int perMinute,
            @RequestParam(required = false) @Nullable UUID actsFor,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            RedirectAttributes once,
            Model model) {
        Set<Scope> wanted = scopes == null ? Set.of() : Scope.all(String.join(",", scopes));
        List<String> allowed = Arrays.stream(origins.split("[\\s,]+"))
                .filter(origin -> !origin.isBlank())
                .toList();
        boolean good = !name.isBlank()
                && name.length() <= 200
                && !wanted.isEmpty()
                && perMinute >= 1
                && perMinute <= MOST_PER_MINUTE
                && origins.length() <= 2000
                && allowed.stream().allMatch(origin -> origin.matches(ORIGIN))
                && (!wanted.contains(Scope.SHORTLIST) || actsFor != null);
        if (!good) {
            model.addAttribute("rejected", true);
            return keys(model);
        }
        once.addFlashAttribute(
                "secret", keys.create(name.strip(), wanted, allowed, perMinute, actsFor, access.signedIn()));
        return "redirect:" + layout.link("/admin/keys");
    }

    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable UUID id, @ModelAttribute(name = "layout", binding = false) Layout layout) {
        keys.revoke(id, access.signedIn());
        return "redirect:" + layout.link("/admin/keys");
    }
}
