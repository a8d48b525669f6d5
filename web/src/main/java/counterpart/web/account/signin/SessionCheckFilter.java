package counterpart.web.account.signin;

import counterpart.web.account.Account;
import counterpart.web.account.Accounts;
import counterpart.web.authorization.AuthorizationSettings;
import counterpart.web.user.UserPrincipal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Checks for each request of a session that the account exists, is active and has the same password, and updates
/// the role; ends sessions that exceed the maximum duration.
final class SessionCheckFilter extends OncePerRequestFilter {

    private final Accounts accounts;
    private final AuthorizationSettings settings;
    private final Clock clock;

    SessionCheckFilter(Accounts accounts, AuthorizationSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication visitor =
                session == null ? null : SecurityContextHolder.getContext().getAuthentication();
        if (session != null && visitor != null && visitor.getPrincipal() instanceof UserPrincipal signedIn) {
            Optional<Account> account = isOver(session) ? Optional.empty() : account(signedIn);
            response.setHeader("Cache-Control", "no-store");
            account.ifPresentOrElse(SessionCheckFilter::refresh, () -> end(session));
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpSession session) {
        Instant end = Instant.ofEpochMilli(session.getCreationTime()).plus(Duration.ofHours(settings.sessionHours()));
        return clock.instant().isAfter(end);
    }

    private Optional<Account> account(UserPrincipal signedIn) {
        return accounts.findById(signedIn.person().id())
                .filter(Account::active)
                .filter(account -> !(signedIn instanceof AccountPrincipal principal)
                        || principal.stamp().equals(AccountPrincipal.stamp(account)));
    }

    private static void refresh(Account account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        AccountPrincipal.of(account),
                        null,
                        List.of(new SimpleGrantedAuthority(
                                "ROLE_" + account.role().name()))));
    }

    private static void end(HttpSession session) {
        SecurityContextHolder.clearContext();
        session.invalidate();
    }
}
