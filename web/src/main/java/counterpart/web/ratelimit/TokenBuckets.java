package counterpart.web.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import counterpart.web.user.SecretToken;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The token buckets of one limit by client. A key is stored as a SHA-256 hash, so that an entry has the same size
/// whatever the client sent. Where buckets are shared and the database fails, this node counts on its own until the
/// database answers again. Thread-safe.
public final class TokenBuckets {

    private static final Logger LOG = LoggerFactory.getLogger(TokenBuckets.class);

    private final BiFunction<String, BucketConfiguration, Bucket> source;
    private final Cache<String, Bucket> buckets;
    private final Cache<String, Bucket> substitutes;
    private volatile boolean failed;

    /// @param source creates the bucket of a hashed key
    TokenBuckets(int maxEntries, Duration idle, BiFunction<String, BucketConfiguration, Bucket> source) {
        this.source = source;
        buckets = Caffeine.newBuilder()
                .maximumSize(maxEntries)
                .expireAfterAccess(idle)
                .build();
        substitutes = Caffeine.newBuilder()
                .maximumSize(maxEntries)
                .expireAfterAccess(idle)
                .build();
    }

    /// Takes a token from the bucket of a key.
    ///
    /// @param limit of this key, the same in every call
    public ConsumptionProbe take(String key, BucketConfiguration limit) {
        String hash = SecretToken.hash(key);
        try {
            ConsumptionProbe probe =
                    buckets.get(hash, missing -> source.apply(missing, limit)).tryConsumeAndReturnRemaining(1);
            failed = false;
            return probe;
        } catch (RuntimeException e) {
            warn(e);
            return substitute(hash, limit).tryConsumeAndReturnRemaining(1);
        }
    }

    /// Puts a token back.
    public void giveBack(String key, BucketConfiguration limit) {
        String hash = SecretToken.hash(key);
        try {
            buckets.get(hash, missing -> source.apply(missing, limit)).addTokens(1);
        } catch (RuntimeException e) {
            warn(e);
            substitute(hash, limit).addTokens(1);
        }
    }

    /// The number of buckets that this node holds.
    public long entries() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    /// Logs the first failure of an outage only.
    private void warn(RuntimeException failure) {
        if (!failed) {
            LOG.warn("Shared rate limits cannot be read or written; this node counts on its own", failure);
        }
        failed = true;
    }

    private Bucket substitute(String hash, BucketConfiguration limit) {
        return substitutes.get(hash, missing -> inMemory(limit));
    }

    /// A bucket in the memory of this node.
    static Bucket inMemory(BucketConfiguration limit) {
        LocalBucketBuilder bucket = Bucket.builder();
        for (Bandwidth bandwidth : limit.getBandwidths()) {
            bucket.addLimit(bandwidth);
        }
        return bucket.build();
    }
}
