package counterpart.web.costly;

import counterpart.web.ratelimit.TokenBucketFactory;
import counterpart.web.ratelimit.TokenBuckets;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// Limits the costly responses a minute of one client. Thread-safe.
final class CostlyRateLimiter {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MAX_ENTRIES = 20_000;

    private final BucketConfiguration budget;
    private final TokenBuckets buckets;

    /// @param perMinute more than 0
    CostlyRateLimiter(int perMinute, TokenBucketFactory factory) {
        budget = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
        buckets = factory.exact("costly", MAX_ENTRIES, WINDOW.multipliedBy(2));
    }

    /// Takes one response from the budget of a client.
    ///
    /// @return the seconds to wait when it is used up
    OptionalLong take(String client) {
        ConsumptionProbe probe = buckets.take(client, budget);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
    }
}
