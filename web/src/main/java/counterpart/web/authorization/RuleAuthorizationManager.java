package counterpart.web.authorization;

import counterpart.web.http.RequestPath;
import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.KeyPrincipal;
import counterpart.web.user.UserPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;

/// Decides by the rule of the address. An address without a rule passes here, so that unknown addresses get status
/// 404; [UndeclaredEndpointGuard] denies it if there is an endpoint.
@Component
public final class RuleAuthorizationManager implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision YES = new AuthorizationDecision(true);
    private static final AuthorizationDecision NO = new AuthorizationDecision(false);

    private final AuthorizationSettings settings;
    private final ManagementPort management;

    RuleAuthorizationManager(AuthorizationSettings settings, ManagementPort management) {
        this.settings = settings;
        this.management = management;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> visitor, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        PathContainer path = path(request);
        boolean allowed = management.took(request)
                || AccessRules.of(request.getMethod(), path)
                        .map(rule -> fulfils(rule, path, visitor))
                        .orElse(true);
        return allowed ? YES : NO;
    }

    static PathContainer path(HttpServletRequest request) {
        return RequestPath.parsed(request);
    }

    private boolean fulfils(AccessRule rule, PathContainer path, Supplier<? extends @Nullable Authentication> visitor) {
        return switch (rule.need()) {
            case NOTHING -> true;
            case READING -> !settings.privateReading() || isKnown(visitor.get());
            case ACCOUNT -> person(visitor.get()).isPresent();
            case KEY -> hasKey(visitor.get());
            case OWN_CLUSTER ->
                person(visitor.get())
                        .filter(person -> person.mayEdit(cluster(rule.pattern(), path)))
                        .isPresent();
            case ADVISING ->
                person(visitor.get()).filter(AuthenticatedUser::mayApprove).isPresent();
            case ADMINISTRATION ->
                person(visitor.get()).filter(AuthenticatedUser::isAdministrator).isPresent();
        };
    }

    private static String cluster(PathPattern pattern, PathContainer path) {
        return Optional.ofNullable(pattern.matchAndExtract(path))
                .map(match -> match.getUriVariables().get("cluster"))
                .orElseThrow(() -> new IllegalStateException("no {cluster} in " + pattern));
    }

    private static boolean hasKey(@Nullable Authentication visitor) {
        return visitor != null && visitor.getPrincipal() instanceof KeyPrincipal;
    }

    private static boolean isKnown(@Nullable Authentication visitor) {
        return visitor != null && visitor.isAuthenticated() && !(visitor instanceof AnonymousAuthenticationToken);
    }

    private static Optional<AuthenticatedUser> person(@Nullable Authentication visitor) {
        return visitor != null && visitor.getPrincipal() instanceof UserPrincipal signedIn
                ? Optional.of(signedIn.person())
                : Optional.empty();
    }
}
