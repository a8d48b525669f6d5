package counterpart.web.costly;

import counterpart.web.authorization.ClientNetwork;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.ratelimit.TokenBucketFactory;
import counterpart.web.user.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets few requests for a [CostlyResponse] in at a time, in the order of arrival, and limits how many one client
/// may make. The others wait; when too many wait, or one waits too long, the response is 503 with `Retry-After`.
final class CostlyResponseInterceptor implements HandlerInterceptor {

    private static final String TURN = CostlyResponseInterceptor.class.getName();

    private final CostlySettings settings;
    private final boolean limitsLoopback;
    private final CurrentUser users;
    private final Semaphore turns;
    private final CostlyRateLimiter limiter;

    CostlyResponseInterceptor(
            CostlySettings settings, boolean limitsLoopback, CurrentUser users, TokenBucketFactory buckets) {
        this.settings = settings;
        this.limitsLoopback = limitsLoopback;
        this.users = users;
        limiter = new CostlyRateLimiter(Math.max(1, settings.perMinute()), buckets);
        turns = new Semaphore(settings.atOnce(), true);
    }

    /// @throws InvalidRequestException TOO_MANY_REQUESTS when the client has used up its budget, OVERLOADED when it
    ///     is not the client's turn in time
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(CostlyResponse.class)) {
            if (isLimited(request)) {
                spend(client(request), response);
            }
            waitForTurn(response);
            request.setAttribute(TURN, true);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(TURN) != null) {
            request.removeAttribute(TURN);
            turns.release();
        }
    }

    private boolean isLimited(HttpServletRequest request) {
        return settings.perMinute() > 0 && (limitsLoopback || !ClientNetwork.isLoopback(request.getRemoteAddr()));
    }

    private void spend(String client, HttpServletResponse response) {
        limiter.take(client).ifPresent(seconds -> {
            throw refusal(
                    ProblemKind.TOO_MANY_REQUESTS,
                    Violation.text("costly-rate", settings.perMinute(), seconds),
                    seconds,
                    response);
        });
    }

    private void waitForTurn(HttpServletResponse response) throws InterruptedException {
        boolean full = turns.getQueueLength() >= settings.waiting();
        if (full || !turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
            long seconds = Math.max(1, settings.patience().toSeconds());
            throw refusal(ProblemKind.OVERLOADED, Violation.text("busy", seconds), seconds, response);
        }
    }

    private static InvalidRequestException refusal(
            ProblemKind kind, MessageSourceResolvable allowed, long seconds, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return new InvalidRequestException(kind, Violation.of("request", "", allowed));
    }

    /// The account or key of a request; without either, the network of its address.
    private String client(HttpServletRequest request) {
        return users.person()
                .map(person -> "account " + person.id())
                .or(() -> Optional.ofNullable(request.getUserPrincipal())
                        .map(Principal::getName)
                        .map(name -> "key " + name))
                .orElseGet(() -> "address " + ClientNetwork.of(request.getRemoteAddr()));
    }
}
