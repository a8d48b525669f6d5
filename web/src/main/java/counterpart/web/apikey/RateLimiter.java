package counterpart.web.apikey;

import counterpart.web.authorization.ClientNetwork;
import counterpart.web.ratelimit.TokenBucketFactory;
import counterpart.web.ratelimit.TokenBuckets;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Limits the requests per minute of a key or, without a key, of a network address. The first 64 bits of an IPv6
/// address count as one address.
final class RateLimiter {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 100_000;

    private final TokenBuckets buckets;
    private final int anonymousPerMinute;
    private final boolean limitsLoopback;

    /// @param anonymousPerMinute 0 for no limit
    RateLimiter(int anonymousPerMinute, boolean limitsLoopback, TokenBucketFactory factory) {
        buckets = factory.approximate("api", REMEMBERED, WINDOW.multipliedBy(2));
        this.anonymousPerMinute = anonymousPerMinute;
        this.limitsLoopback = limitsLoopback;
    }

    /// Counts a request without a key.
    ///
    /// @return the time to wait, when the request exceeds the limit
    Optional<Wait> anonymous(String address, HttpServletResponse response) {
        if (anonymousPerMinute == 0 || (!limitsLoopback && ClientNetwork.isLoopback(address))) {
            return Optional.empty();
        }
        return take(ClientNetwork.of(address), anonymousPerMinute, response);
    }

    Optional<Wait> key(ApiKey key, HttpServletResponse response) {
        return take(key.id() + "/" + key.perMinute(), key.perMinute(), response);
    }

    private Optional<Wait> take(String owner, int perMinute, HttpServletResponse response) {
        ConsumptionProbe probe = buckets.take(owner, limit(perMinute));
        long reset = seconds(probe.getNanosToWaitForReset());
        response.setHeader("RateLimit-Policy", "\"default\";q=" + perMinute + ";w=" + WINDOW.toSeconds());
        response.setHeader("RateLimit", "\"default\";r=" + probe.getRemainingTokens() + ";t=" + reset);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(new Wait(perMinute, seconds(probe.getNanosToWaitForRefill())));
    }

    private static BucketConfiguration limit(int perMinute) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }

    private static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }

    /// @param perMinute the limit
    /// @param seconds until the next request is allowed
    record Wait(int perMinute, long seconds) {}
}
