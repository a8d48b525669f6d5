package counterpart.web.account.signin.limit;

import java.time.Duration;
import java.time.Instant;

/// The failed sign-ins by pair of e-mail address and network address. After five, each further failure doubles the
/// delay before the next attempt, from one minute to 15; an hour without a failure clears them. Thread-safe.
public interface SignInFailures {

    int AT_ONCE = 5;
    Duration CLEARED_AFTER = Duration.ofHours(1);

    /// Counts an attempt as a failure if its delay has passed, and changes nothing otherwise.
    ///
    /// @param pair hash of the pair
    /// @return whether the attempt is allowed
    boolean tryAttempt(String pair, Instant now);

    /// Clears the failures of a pair.
    void clear(String pair);

    /// The number of pairs in the memory of this node.
    long entries();

    /// The failures of one pair.
    ///
    /// @param latest the time of the last one
    record Failures(int count, Instant latest) {

        private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
        private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
        private static final int MOST_DOUBLINGS = 10;

        static final Failures NONE = new Failures(0, Instant.EPOCH);

        /// The failures that still count.
        Failures at(Instant now) {
            return latest.plus(CLEARED_AFTER).isAfter(now) ? this : NONE;
        }

        boolean allowsAttempt(Instant now) {
            return count < AT_ONCE || !now.isBefore(latest.plus(delay()));
        }

        Failures andOne(Instant now) {
            return new Failures(count + 1, now);
        }

        private Duration delay() {
            Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(count - AT_ONCE, MOST_DOUBLINGS));
            return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
        }
    }
}
