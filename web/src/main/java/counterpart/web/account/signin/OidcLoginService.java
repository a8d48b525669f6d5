package counterpart.web.account.signin;

import counterpart.web.account.Account;
import counterpart.web.account.AccountException;
import counterpart.web.account.AccountService;
import counterpart.web.account.Accounts;
import counterpart.web.audit.AuditAction;
import counterpart.web.audit.AuditLog;
import counterpart.web.user.EmailAddress;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Sign-in by OpenID Connect, configured by Spring Boot's properties. Users need an existing account with the
/// e-mail address that the provider has verified, or an invitation; there is no self-registration.
@Component
class OidcLoginService implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /// Session attribute with the invitation token during the sign-in.
    static final String INVITATION = "counterpart.invitation";

    private static final int LONGEST_NAME = 200;

    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final Accounts accounts;
    private final AccountService people;
    private final AuditLog audit;
    private final Clock clock;
    private final OidcUserService users = new OidcUserService();

    OidcLoginService(
            ObjectProvider<ClientRegistrationRepository> registrations,
            Accounts accounts,
            AccountService people,
            AuditLog audit,
            Clock clock) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// An OpenID Connect provider.
    record Provider(String id, String name) {}

    boolean isSetUp() {
        return registrations.getIfAvailable() != null;
    }

    /// The providers, in the order of the settings.
    List<Provider> providers() {
        return registrations.getIfAvailable() instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .filter(ClientRegistration.class::isInstance)
                        .map(ClientRegistration.class::cast)
                        .map(one -> new Provider(one.getRegistrationId(), one.getClientName()))
                        .toList()
                : List.of();
    }

    /// Returns the user if they may sign in.
    ///
    /// @throws OAuth2AuthenticationException with the reason as its code
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = users.loadUser(request);
        EmailAddress email = Optional.ofNullable(user.getEmail())
                .filter(given -> Boolean.TRUE.equals(user.getEmailVerified()))
                .flatMap(EmailAddress::find)
                .orElseThrow(() -> refused("unverified", ""));
        Account account = accounts.findByEmail(email).orElseGet(() -> joined(user, email));
        if (!account.active()) {
            throw refused("unknown", account.id().toString());
        }
        Account signedIn = accounts.save(account.signedInAt(clock.instant()));
        audit.record(
                AuditAction.SIGNED_IN,
                signedIn.id(),
                "",
                "openid " + request.getClientRegistration().getRegistrationId());
        return new OidcAccountPrincipal(signedIn.person(), user);
    }

    private Account joined(OidcUser user, EmailAddress email) {
        String token = invitation().orElseThrow(() -> refused("unknown", ""));
        try {
            return people.joinFromElsewhere(token, name(user, email), email.value());
        } catch (AccountException rejected) {
            throw refused("gone", "");
        }
    }

    private static String name(OidcUser user, EmailAddress email) {
        String name = Optional.ofNullable(user.getFullName())
                .or(() -> Optional.ofNullable(user.getPreferredUsername()))
                .filter(given -> !given.isBlank())
                .orElse(email.value());
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /// Returns the invitation token of the session and removes it.
    private static Optional<String> invitation() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        HttpSession session = request instanceof ServletRequestAttributes servlet
                ? servlet.getRequest().getSession(false)
                : null;
        if (session == null) {
            return Optional.empty();
        }
        Optional<String> token = Optional.ofNullable(session.getAttribute(INVITATION))
                .filter(String.class::isInstance)
                .map(String.class::cast);
        session.removeAttribute(INVITATION);
        return token;
    }

    private OAuth2AuthenticationException refused(String reason, String subject) {
        audit.record(AuditAction.SIGN_IN_REFUSED, null, subject, "openid " + reason);
        return new OAuth2AuthenticationException(new OAuth2Error(reason), reason);
    }

    /// The key of the text that explains the failure.
    static String reason(OAuth2AuthenticationException failure) {
        String code = failure.getError().getErrorCode();
        return List.of("unknown", "unverified", "gone").contains(code) ? code : "elsewhere";
    }
}
