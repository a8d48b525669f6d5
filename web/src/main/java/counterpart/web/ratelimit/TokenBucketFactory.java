package counterpart.web.ratelimit;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Creates the buckets of each limit: in memory, or in the database that several nodes share.
public final class TokenBucketFactory {

    private static final Duration SYNCHRONISED = Duration.ofSeconds(1);
    private static final long UNSYNCHRONISED_SHARE = 60;

    private final @Nullable ProxyManager<String> shared;

    TokenBucketFactory(@Nullable ProxyManager<String> shared) {
        this.shared = shared;
    }

    /// A factory of buckets in memory.
    public static TokenBucketFactory inMemory() {
        return new TokenBucketFactory(null);
    }

    /// Buckets that are exact: every token is counted in the database at once.
    ///
    /// @param limit name of the limit, part of the keys in the database: at most 10 characters
    /// @param maxEntries buckets that this node holds at most
    /// @param idle time after which a node forgets a bucket that is not used
    public TokenBuckets exact(String limit, int maxEntries, Duration idle) {
        return create(limit, maxEntries, idle, configuration -> Optimizations.batching());
    }

    /// Buckets for frequent requests: a node writes to the database once a second, or after it took a sixtieth of the
    /// capacity; each further node can exceed the limit by as much.
    public TokenBuckets approximate(String limit, int maxEntries, Duration idle) {
        return create(limit, maxEntries, idle, TokenBucketFactory::delayed);
    }

    private static Optimization delayed(BucketConfiguration limit) {
        long capacity = limit.getBandwidths()[0].getCapacity();
        return Optimizations.delaying(new DelayParameters(Math.max(1, capacity / UNSYNCHRONISED_SHARE), SYNCHRONISED));
    }

    private TokenBuckets create(
            String limit, int maxEntries, Duration idle, Function<BucketConfiguration, Optimization> optimization) {
        ProxyManager<String> database = shared;
        return new TokenBuckets(
                maxEntries,
                idle,
                database == null
                        ? (key, configuration) -> TokenBuckets.inMemory(configuration)
                        : (key, configuration) -> database.builder()
                                .withOptimization(optimization.apply(configuration))
                                .build(limit + " " + key, () -> configuration));
    }
}
