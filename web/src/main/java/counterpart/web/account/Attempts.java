package counterpart.web.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/// Counts failed sign-ins: a name from one network address may fail 5 times in a quarter of an hour, an address 30
/// times, a name 100 times. One who guesses is slowed down; one who is attacked can still sign in from elsewhere.
final class Attempts {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int OF_PAIR = 5;
    private static final int OF_ADDRESS = 30;
    private static final int OF_NAME = 100;
    private static final int REMEMBERED = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(WINDOW)
            .build();

    /// Whether another attempt is allowed; it counts until [#succeeded].
    boolean allows(String name, String address) {
        return pair(name, address).tryConsume(1)
                && bucket("a " + address, OF_ADDRESS).tryConsume(1)
                && bucket("n " + name, OF_NAME).tryConsume(1);
    }

    void succeeded(String name, String address) {
        pair(name, address).reset();
        bucket("a " + address, OF_ADDRESS).addTokens(1);
        bucket("n " + name, OF_NAME).addTokens(1);
    }

    private Bucket pair(String name, String address) {
        return bucket("p " + address + " " + name, OF_PAIR);
    }

    private Bucket bucket(String key, int most) {
        return buckets.get(
                key,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillIntervally(most, WINDOW))
                        .build());
    }
}
