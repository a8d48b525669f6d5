package counterpart.web.secretlink;

import counterpart.web.apikey.ApiKeySettings;
import counterpart.web.authorization.ClientNetwork;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.ratelimit.TokenBucketFactory;
import counterpart.web.ratelimit.TokenBuckets;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Limits how often one network address may name a secret that does not exist: 30 at once, then one every two
/// seconds. Who has a valid address is never limited by it. Thread-safe.
@Component
public final class SecretLinkLimiter {

    static final int PER_MINUTE = 30;

    private static final int MAX_ENTRIES = 20_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final BucketConfiguration LIMIT = BucketConfiguration.builder()
            .addLimit(limit -> limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, WINDOW))
            .build();

    private final TokenBuckets networks;
    private final boolean limitsLoopback;

    SecretLinkLimiter(TokenBucketFactory buckets, ApiKeySettings settings) {
        networks = buckets.exact("link", MAX_ENTRIES, WINDOW.multipliedBy(2));
        limitsLoopback = settings.limitLoopback();
    }

    /// What a secret stands for; empty when it stands for nothing, which counts as a failure.
    ///
    /// @throws InvalidRequestException TOO_MANY_REQUESTS when the network address has failed too often; then
    ///     nothing is looked up
    public <T> Optional<T> find(
            HttpServletRequest request, HttpServletResponse response, Supplier<Optional<T>> lookup) {
        String address = request.getRemoteAddr();
        if (!limitsLoopback && ClientNetwork.isLoopback(address)) {
            return lookup.get();
        }
        String network = ClientNetwork.of(address);
        ConsumptionProbe probe = networks.take(network, LIMIT);
        if (!probe.isConsumed()) {
            throw refusal(TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1, response);
        }
        Optional<T> found = lookup.get();
        if (found.isPresent()) {
            networks.giveBack(network, LIMIT);
        }
        return found;
    }

    private static InvalidRequestException refusal(long seconds, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return new InvalidRequestException(
                ProblemKind.TOO_MANY_REQUESTS,
                Violation.of("request", "", Violation.text("rate", PER_MINUTE, seconds)));
    }
}
