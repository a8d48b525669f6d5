package counterpart.web.account.signin;

import counterpart.web.account.Accounts;
import counterpart.web.account.signin.limit.LocalSignInFailures;
import counterpart.web.account.signin.limit.LoginRateLimiter;
import counterpart.web.account.signin.limit.SignInFailures;
import counterpart.web.apikey.ApiKeyFilter;
import counterpart.web.audit.AuditAction;
import counterpart.web.audit.AuditLog;
import counterpart.web.authorization.AccessRules;
import counterpart.web.authorization.AuthorizationSettings;
import counterpart.web.authorization.RequiredAuthority;
import counterpart.web.authorization.RuleAuthorizationManager;
import counterpart.web.http.RequestPath;
import counterpart.web.ratelimit.TokenBucketFactory;
import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.UserPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Form login, OpenID Connect where configured, sessions and CSRF protection.
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int BCRYPT_ROUNDS = 12;

    /// The algorithm is stored with each hash, so that it can change without new passwords.
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_ROUNDS)));
    }

    /// Spring Security finds this provider as the only one. Naming it in the filter chains too would check, and
    /// count, every attempt twice.
    @Bean
    AuthenticationProvider passwordSignIn(
            Accounts accounts,
            AuditLog audit,
            PasswordEncoder encoder,
            Clock clock,
            TokenBucketFactory buckets,
            ObjectProvider<SignInFailures> shared) {
        SignInFailures failures = shared.getIfAvailable(LocalSignInFailures::new);
        return new PasswordAuthenticationProvider(
                accounts, audit, encoder, clock, new LoginRateLimiter(clock, buckets, failures));
    }

    /// Requests are measured as a whole; measuring every filter slows each request.
    @Bean
    SecurityObservationSettings filterObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain accessFilters(
            HttpSecurity http,
            RuleAuthorizationManager rules,
            AuthenticationHandlers answers,
            Accounts accounts,
            AuditLog audit,
            AuthorizationSettings settings,
            ApiKeyFilter keys,
            OidcLoginService elsewhere,
            Clock clock) {
        if (elsewhere.isSetUp()) {
            http.oauth2Login(login -> login.loginPage(AuthenticationHandlers.SIGN_IN)
                    .userInfoEndpoint(info -> info.oidcUserService(elsewhere))
                    .successHandler(answers::succeeded)
                    .failureHandler(answers::failed));
        }
        return http.headers(headers -> headers.disable())
                .cors(Customizer.withDefaults())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SignInConfiguration::canBeForged))
                .addFilterBefore(new SessionCheckFilter(accounts, settings, clock), AuthorizationFilter.class)
                .addFilterBefore(keys, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(rules))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .formLogin(form -> form.loginPage(AuthenticationHandlers.SIGN_IN)
                        .usernameParameter("email")
                        .successHandler(answers::succeeded)
                        .failureHandler(answers::failed))
                .logout(leaving -> leaving.logoutRequestMatcher(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/sign-out"))
                        .addLogoutHandler(recording(audit))
                        .logoutSuccessHandler((request, response, visitor) -> answers.left(request, response)))
                .build();
    }

    private static LogoutHandler recording(AuditLog audit) {
        return (request, response, visitor) ->
                person(visitor).ifPresent(person -> audit.record(AuditAction.SIGNED_OUT, person.id(), "", ""));
    }

    private static Optional<AuthenticatedUser> person(@Nullable Authentication visitor) {
        return visitor != null && visitor.getPrincipal() instanceof UserPrincipal signedIn
                ? Optional.of(signedIn.person())
                : Optional.empty();
    }

    /// Whether a request needs CSRF protection: its method is not one of [#READS] and its access rule needs
    /// more than the right to read. With the right to read alone, a POST computes a response or, for a member
    /// list, keeps the upload in memory under a random id; neither depends on who sends it. Requests to the
    /// API with the header `Authorization` are exempt: [ApiKeyFilter] refuses them without a valid key, and
    /// with one the cookie is not used. Mail programs send the one click that ends a subscription without a token;
    /// the secret in its address stands for it.
    private static boolean canBeForged(HttpServletRequest request) {
        boolean changes = !READS.contains(request.getMethod())
                && AccessRules.of(request.getMethod(), RequestPath.parsed(request))
                        .filter(rule -> rule.need() != RequiredAuthority.READING)
                        .isPresent();
        boolean carriesKey = RequestPath.isApi(request) && request.getHeader("Authorization") != null;
        boolean endsSubscription = RequestPath.of(request).startsWith("/unsubscribe/");
        return changes && !carriesKey && !endsSubscription;
    }
}
