package counterpart.web.account.signin;

import counterpart.web.account.Account;
import counterpart.web.account.Accounts;
import counterpart.web.account.PasswordRules;
import counterpart.web.account.signin.limit.LoginRateLimiter;
import counterpart.web.audit.AuditAction;
import counterpart.web.audit.AuditLog;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.user.EmailAddress;
import counterpart.web.user.SecretToken;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Checks e-mail address and password. The lengths are checked first, then the limits of failed attempts, then the
/// password. An unknown address takes as long as a wrong password.
final class PasswordAuthenticationProvider implements AuthenticationProvider {

    private final Accounts accounts;
    private final AuditLog audit;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final LoginRateLimiter limiter;
    private final ThrottledSignIns throttled;

    /// Created on first use: hashing takes a quarter of a second.
    private volatile String nobodysHash = "";

    PasswordAuthenticationProvider(
            Accounts accounts, AuditLog audit, PasswordEncoder encoder, Clock clock, LoginRateLimiter limiter) {
        this.accounts = accounts;
        this.audit = audit;
        this.encoder = encoder;
        this.clock = clock;
        this.limiter = limiter;
        throttled = new ThrottledSignIns(audit, clock);
    }

    /// Checks the limits, then the password, and records the attempt.
    ///
    /// @throws LoginFailedException when the credentials are wrong, or there were too many failures before
    @Override
    public Authentication authenticate(Authentication given) {
        String password = String.valueOf(given.getCredentials());
        if (given.getName().length() > EmailAddress.LONGEST || password.length() > PasswordRules.MOST) {
            throw new LoginFailedException("long");
        }
        try {
            return checked(given, password);
        } catch (InvalidRequestException full) {
            // Independent of the password: every attempt is recorded.
            throw new LoginFailedException("full");
        }
    }

    private Authentication checked(Authentication given, String password) {
        String email = EmailAddress.normalised(given.getName());
        String address = given.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (!limiter.tryAcquire(email, address)) {
            throttled.count();
            throw new LoginFailedException("wait");
        }
        Account account = account(email, password);
        limiter.succeeded(email, address);
        accounts.save(account.signedInAt(clock.instant()));
        audit.record(AuditAction.SIGNED_IN, account.id(), "", "password");
        return UsernamePasswordAuthenticationToken.authenticated(
                AccountPrincipal.of(account),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + account.role().name())));
    }

    private Account account(String email, String password) {
        Optional<Account> found =
                EmailAddress.find(email).flatMap(accounts::findByEmail).filter(Account::active);
        String hash = found.map(Account::passwordHash).orElseGet(this::nobodysHash);
        boolean right = PasswordRules.isReadable(password) && encoder.matches(password, hash);
        if (!right || found.isEmpty()) {
            audit.record(
                    AuditAction.SIGN_IN_REFUSED,
                    null,
                    found.map(account -> account.id().toString()).orElse(""),
                    "");
            throw new LoginFailedException("wrong");
        }
        return found.get();
    }

    private String nobodysHash() {
        if (nobodysHash.isEmpty()) {
            nobodysHash = String.valueOf(encoder.encode(SecretToken.random()));
        }
        return nobodysHash;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
