package counterpart.web.costly;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import counterpart.web.user.SecretToken;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// Limits the costly responses a minute of one client. A cache key is a SHA-256 hash. Thread-safe.
final class CostlyRateLimiter {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MAX_ENTRIES = 20_000;

    private final int perMinute;
    private final Cache<String, Bucket> budgets = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    /// @param perMinute more than 0
    CostlyRateLimiter(int perMinute) {
        this.perMinute = perMinute;
    }

    /// Takes one response from the budget of a client.
    ///
    /// @return the seconds to wait when it is used up
    OptionalLong take(String client) {
        ConsumptionProbe probe =
                budgets.get(SecretToken.hash(client), hash -> budget()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
    }

    private Bucket budget() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }
}
