package counterpart.web.apikey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import counterpart.web.authorization.ClientNetwork;
import io.github.bucket4j.Bucket;
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

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();
    private final int anonymousPerMinute;
    private final boolean limitsLoopback;

    /// @param anonymousPerMinute 0 for no limit
    RateLimiter(int anonymousPerMinute, boolean limitsLoopback) {
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
        ConsumptionProbe probe =
                buckets.get(owner, unknown -> bucket(perMinute)).tryConsumeAndReturnRemaining(1);
        long reset = seconds(probe.getNanosToWaitForReset());
        response.setHeader("RateLimit-Policy", "\"default\";q=" + perMinute + ";w=" + WINDOW.toSeconds());
        response.setHeader("RateLimit", "\"default\";r=" + probe.getRemainingTokens() + ";t=" + reset);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(new Wait(perMinute, seconds(probe.getNanosToWaitForRefill())));
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
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
