package counterpart.web.account.signin.limit;

import counterpart.web.authorization.ClientNetwork;
import counterpart.web.ratelimit.TokenBucketFactory;
import counterpart.web.ratelimit.TokenBuckets;
import counterpart.web.user.SecretToken;
import io.github.bucket4j.BucketConfiguration;
import java.time.Clock;
import java.time.Duration;

/// Limits failed sign-ins by password, so that guessing is slow and nobody is shut out by the failures of others.
///
/// - An e-mail address from one network address: five failures, then each further failure doubles the delay before
///   the next attempt, from one minute to 15. An hour without a failure clears it, and so does a right password.
/// - A network address: 30 failures at once, then one every two seconds. Behind a proxy all users can share one
///   address: they wait for seconds, not for a quarter of an hour.
/// - An e-mail address from all network addresses: 100 failures in 15 minutes.
///
/// The limit of the network address is checked first: a client that has used it up adds nothing to the others. A
/// key is a SHA-256 hash, so that an entry has the same size whatever the client sent. With the maximum of 20,000
/// entries each cache takes less than 16 MB. Thread-safe.
public final class LoginRateLimiter {

    static final int MAX_ENTRIES = 20_000;
    static final int PER_PAIR = 5;
    static final int PER_ADDRESS = 30;

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration PER_ADDRESS_WINDOW = Duration.ofMinutes(1);
    private static final int PER_EMAIL = 100;

    private static final BucketConfiguration ADDRESS_LIMIT = BucketConfiguration.builder()
            .addLimit(limit -> limit.capacity(PER_ADDRESS).refillGreedy(PER_ADDRESS, PER_ADDRESS_WINDOW))
            .build();
    private static final BucketConfiguration EMAIL_LIMIT = BucketConfiguration.builder()
            .addLimit(limit -> limit.capacity(PER_EMAIL).refillIntervally(PER_EMAIL, WINDOW))
            .build();

    private final Clock clock;
    private final TokenBuckets addresses;
    private final TokenBuckets emails;
    private final SignInFailures pairs;

    public LoginRateLimiter(Clock clock, TokenBucketFactory buckets, SignInFailures pairs) {
        this.clock = clock;
        this.pairs = pairs;
        addresses = buckets.exact("signin ip", MAX_ENTRIES / 2, WINDOW);
        emails = buckets.exact("signin em", MAX_ENTRIES / 2, WINDOW);
    }

    /// Counts an attempt as a failure in all three limits; [#succeeded] takes it back.
    ///
    /// @return false when a limit is used up or the delay has not passed; such an attempt is not counted
    public boolean tryAcquire(String email, String address) {
        String network = ClientNetwork.of(address);
        if (!addresses.take(network, ADDRESS_LIMIT).isConsumed()) {
            return false;
        }
        boolean allowed = pairs.tryAttempt(pairKey(email, network), clock.instant())
                && emails.take(email, EMAIL_LIMIT).isConsumed();
        if (!allowed) {
            addresses.giveBack(network, ADDRESS_LIMIT);
        }
        return allowed;
    }

    /// Takes the attempt back and clears the failures of this e-mail address from this network address.
    public void succeeded(String email, String address) {
        String network = ClientNetwork.of(address);
        pairs.clear(pairKey(email, network));
        addresses.giveBack(network, ADDRESS_LIMIT);
        emails.giveBack(email, EMAIL_LIMIT);
    }

    /// The number of entries in the memory of this node, for tests.
    long entries() {
        return addresses.entries() + emails.entries() + pairs.entries();
    }

    private static String pairKey(String email, String network) {
        return SecretToken.hash("pair " + network + " " + email);
    }
}
