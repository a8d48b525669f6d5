package counterpart.web.account.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import counterpart.web.authorization.ClientNetwork;
import counterpart.web.user.SecretToken;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Limits failed sign-ins by password, so that guessing is slow and nobody is shut out by the failures of others.
///
/// - An e-mail address from one network address: five failures, then each further failure doubles the delay before
///   the next attempt, from one minute to 15. An hour without a failure clears it, and so does a right password.
/// - A network address: 30 failures at once, then one every two seconds. Behind a proxy all users can share one
///   address: they wait for seconds, not for a quarter of an hour.
/// - An e-mail address from all network addresses: 100 failures in 15 minutes.
///
/// The limit of the network address is checked first: a client that has used it up adds nothing to the caches. A
/// cache key is a SHA-256 hash, so that an entry has the same size whatever the client sent. With the maximum of
/// 20,000 entries each cache takes less than 16 MB. Thread-safe.
final class LoginRateLimiter {

    static final int MAX_ENTRIES = 20_000;
    static final int PER_PAIR = 5;
    static final int PER_ADDRESS = 30;

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration PER_ADDRESS_WINDOW = Duration.ofMinutes(1);
    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    private static final Duration PAIR_CLEARED_AFTER = Duration.ofHours(1);
    private static final int PER_EMAIL = 100;

    private final Clock clock;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .expireAfterAccess(WINDOW)
            .build();
    private final Cache<String, Failures> pairs = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .expireAfterWrite(PAIR_CLEARED_AFTER)
            .build();

    LoginRateLimiter(Clock clock) {
        this.clock = clock;
    }

    /// Counts an attempt as a failure in all three limits; [#succeeded] takes it back.
    ///
    /// @return false when a limit is used up or the delay has not passed; such an attempt is not counted
    boolean tryAcquire(String email, String address) {
        Bucket ofAddress = addressBucket(address);
        if (!ofAddress.tryConsume(1)) {
            return false;
        }
        boolean allowed = tryPair(email, address) && emailBucket(email).tryConsume(1);
        if (!allowed) {
            ofAddress.addTokens(1);
        }
        return allowed;
    }

    /// Takes the attempt back and clears the failures of this e-mail address from this network address.
    void succeeded(String email, String address) {
        pairs.invalidate(pairKey(email, address));
        addressBucket(address).addTokens(1);
        emailBucket(email).addTokens(1);
    }

    /// The number of cache entries, for tests.
    long entries() {
        buckets.cleanUp();
        pairs.cleanUp();
        return buckets.estimatedSize() + pairs.estimatedSize();
    }

    private boolean tryPair(String email, String address) {
        Instant now = clock.instant();
        return pairs.asMap()
                .compute(pairKey(email, address), (key, known) -> (known == null ? Failures.NONE : known).attempt(now))
                .allowed();
    }

    private static String pairKey(String email, String address) {
        return SecretToken.hash("pair " + ClientNetwork.of(address) + " " + email);
    }

    private Bucket addressBucket(String address) {
        return buckets.get(
                SecretToken.hash("address " + ClientNetwork.of(address)),
                hash -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(PER_ADDRESS).refillGreedy(PER_ADDRESS, PER_ADDRESS_WINDOW))
                        .build());
    }

    private Bucket emailBucket(String email) {
        return buckets.get(
                SecretToken.hash("email " + email),
                hash -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(PER_EMAIL).refillIntervally(PER_EMAIL, WINDOW))
                        .build());
    }

    /// The failures of an e-mail address from one network address.
    ///
    /// @param latest the time of the last one
    /// @param allowed whether the last attempt was allowed
    private record Failures(int count, Instant latest, boolean allowed) {

        static final Failures NONE = new Failures(0, Instant.EPOCH, true);

        /// An attempt counts as a failure if its delay has passed, and changes nothing otherwise.
        Failures attempt(Instant now) {
            Failures current = latest.plus(PAIR_CLEARED_AFTER).isAfter(now) ? this : NONE;
            return current.count < PER_PAIR || !now.isBefore(current.latest.plus(current.delay()))
                    ? new Failures(current.count + 1, now, true)
                    : new Failures(current.count, current.latest, false);
        }

        private Duration delay() {
            int doublings = Math.min(count - PER_PAIR, 10);
            Duration delay = FIRST_DELAY.multipliedBy(1L << doublings);
            return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
        }
    }
}
