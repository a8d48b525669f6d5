package counterpart.web.account.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import counterpart.web.authorization.ClientNetwork;
import counterpart.web.user.SecretToken;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/// Limits failed sign-ins by password. Within 15 minutes a network address may fail 30 times, an e-mail address
/// from one network address 5 times, and an e-mail address from all network addresses 100 times.
///
/// The limit of the network address is checked first: a client that has used it up adds nothing to the cache. A
/// cache key is a SHA-256 hash, so that an entry has the same size whatever the client sent. With the maximum of
/// 20,000 entries the cache takes less than 16 MB. Thread-safe.
final class LoginRateLimiter {

    static final int MAX_ENTRIES = 20_000;

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_PAIR = 5;
    private static final int PER_ADDRESS = 30;
    private static final int PER_EMAIL = 100;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .expireAfterAccess(WINDOW)
            .build();

    /// Takes one attempt from each of the three limits; [#succeeded] gives it back.
    ///
    /// @return false when a limit is used up
    boolean tryAcquire(String email, String address) {
        Bucket ofAddress = addressBucket(address);
        if (!ofAddress.tryConsume(1)) {
            return false;
        }
        boolean allowed =
                pairBucket(email, address).tryConsume(1) && emailBucket(email).tryConsume(1);
        if (!allowed) {
            ofAddress.addTokens(1);
        }
        return allowed;
    }

    /// Gives the attempt back and clears the failures of this e-mail address from this network address.
    void succeeded(String email, String address) {
        pairBucket(email, address).reset();
        addressBucket(address).addTokens(1);
        emailBucket(email).addTokens(1);
    }

    /// The number of cache entries, for tests.
    long entries() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket addressBucket(String address) {
        return bucket("address " + ClientNetwork.of(address), PER_ADDRESS);
    }

    private Bucket pairBucket(String email, String address) {
        return bucket("pair " + ClientNetwork.of(address) + " " + email, PER_PAIR);
    }

    private Bucket emailBucket(String email) {
        return bucket("email " + email, PER_EMAIL);
    }

    private Bucket bucket(String key, int capacity) {
        return buckets.get(
                SecretToken.hash(key),
                hash -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillIntervally(capacity, WINDOW))
                        .build());
    }
}
