package counterpart.web.apikey;

import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.http.RequestPath;
import counterpart.web.ratelimit.TokenBucketFactory;
import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.KeyPrincipal;
import counterpart.web.user.UserPrincipal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Authenticates API clients by key and limits the request rate.
@Component
public final class ApiKeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ApiKeyService keys;
    private final ApiKeyUsage usage;
    private final HandlerExceptionResolver problems;
    private final RateLimiter limits;

    ApiKeyFilter(
            ApiKeyService keys,
            ApiKeyUsage usage,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            ApiKeySettings settings,
            TokenBucketFactory buckets) {
        this.keys = keys;
        this.usage = usage;
        this.problems = problems;
        limits = new RateLimiter(settings.anonymousPerMinute(), settings.limitLoopback(), buckets);
    }

    /// Disables the servlet registration: the filter is part of Spring Security's chain.
    @Bean
    static FilterRegistrationBean<ApiKeyFilter> keyFilterOnce(ApiKeyFilter filter) {
        FilterRegistrationBean<ApiKeyFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !RequestPath.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean goesOn = credentials == null
                ? mayGoOn(limits.anonymous(request.getRemoteAddr(), response), request, response)
                : enters(credentials, request, response);
        if (goesOn) {
            chain.doFilter(request, response);
        }
    }

    private boolean enters(String credentials, HttpServletRequest request, HttpServletResponse response) {
        Optional<ApiKeyService.Found> found = credentials.startsWith(BEARER)
                ? keys.find(credentials.substring(BEARER.length()).strip())
                : Optional.empty();
        if (found.filter(good -> good.key().isFor(request.getHeader(HttpHeaders.ORIGIN)))
                .isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            return mayGoOn(limits.anonymous(request.getRemoteAddr(), response), request, response)
                    && refuse(ProblemKind.NOT_SIGNED_IN, Violation.text("known-key"), request, response);
        }
        ApiKeyService.Found good = found.get();
        Scope needed = Scope.of(request);
        boolean allowed = mayGoOn(limits.key(good.key(), response), request, response)
                && (good.key().scopeSet().contains(needed)
                        || refuse(ProblemKind.FORBIDDEN, Violation.text("scope", needed.key()), request, response));
        usage.count(good.key().id(), allowed);
        if (allowed) {
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(principal(good), null, List.of())));
        }
        return allowed;
    }

    private static Object principal(ApiKeyService.Found good) {
        ApiKey key = good.key();
        return good.person()
                .<Object>map(person -> new ActingKey(key.id(), key.name(), person))
                .orElseGet(() -> new ReadingKey(key.id(), key.name()));
    }

    private boolean mayGoOn(Optional<RateLimiter.Wait> wait, HttpServletRequest request, HttpServletResponse response) {
        if (wait.isEmpty()) {
            return true;
        }
        long seconds = wait.get().seconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return refuse(
                ProblemKind.TOO_MANY_REQUESTS,
                Violation.text("rate", wait.get().perMinute(), seconds),
                request,
                response);
    }

    private boolean refuse(
            ProblemKind kind,
            MessageSourceResolvable allowed,
            HttpServletRequest request,
            HttpServletResponse response) {
        problems.resolveException(
                request, response, null, new InvalidRequestException(kind, Violation.of("request", "", allowed)));
        return false;
    }

    /// A key with read access only.
    private record ReadingKey(UUID key, String name) implements Principal, KeyPrincipal {

        @Override
        public String getName() {
            return name;
        }
    }

    /// A key that acts for a user.
    private record ActingKey(UUID key, String name, AuthenticatedUser person)
            implements Principal, UserPrincipal, KeyPrincipal {

        @Override
        public String getName() {
            return name;
        }
    }
}
