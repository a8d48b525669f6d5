package counterpart.web.account.signin.limit;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.MovingClock;
import counterpart.web.ratelimit.TokenBucketFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoginRateLimiterTest {

    private final MovingClock clock = new MovingClock();
    private final LoginRateLimiter limiter =
            new LoginRateLimiter(clock, TokenBucketFactory.inMemory(), new LocalSignInFailures());

    @Test
    void anEmailAddressFailsFiveTimesFromOneNetworkAddress() {
        assertThat(attempts("a@example.org", "192.0.2.1", 10)).isEqualTo(5);
        assertThat(attempts("a@example.org", "192.0.2.2", 10)).isEqualTo(5);
        assertThat(attempts("b@example.org", "192.0.2.1", 10)).isEqualTo(5);
    }

    @Test
    void eachFurtherFailureDoublesTheDelayUpToAQuarterOfAnHour() {
        attempts("a@example.org", "192.0.2.1", 5);
        for (int minutes : List.of(1, 2, 4, 8, 15, 15)) {
            clock.pass(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(attempts("a@example.org", "192.0.2.1", 3)).isZero();
            clock.pass(Duration.ofSeconds(1));
            assertThat(attempts("a@example.org", "192.0.2.1", 3)).isEqualTo(1);
        }
    }

    @Test
    void anHourWithoutAFailureClearsTheDelay() {
        attempts("a@example.org", "192.0.2.1", 5);
        clock.pass(Duration.ofHours(1));
        assertThat(attempts("a@example.org", "192.0.2.1", 10)).isEqualTo(5);
    }

    @Test
    void aNetworkAddressFailsThirtyTimesAtOnce() {
        assertThat(attemptsOfMany(100)).isEqualTo(LoginRateLimiter.PER_ADDRESS);
    }

    @Test
    void aNetworkAddressThatFailedIsNotShutOut() throws InterruptedException {
        attemptsOfMany(100);
        Thread.sleep(Duration.ofMillis(2_100));
        assertThat(limiter.tryAcquire("right@example.org", "192.0.2.1")).isTrue();
    }

    @Test
    void anEmailAddressFailsAHundredTimesFromAllNetworkAddresses() {
        int allowed = 0;
        for (int i = 0; i < 200; i++) {
            allowed += attempts("a@example.org", "192.0.2." + i, 1);
        }
        assertThat(allowed).isEqualTo(100);
    }

    @Test
    void successTakesTheFailuresBack() {
        for (int i = 0; i < 200; i++) {
            assertThat(limiter.tryAcquire("a@example.org", "192.0.2.1")).isTrue();
            limiter.succeeded("a@example.org", "192.0.2.1");
        }
    }

    @Test
    void aNetworkAddressThatHasUsedUpItsLimitAddsNothingToTheCaches() {
        attemptsOfMany(1_000);
        assertThat(limiter.entries()).isEqualTo(1 + 2 * LoginRateLimiter.PER_ADDRESS);
    }

    @Test
    void theCachesHaveAFixedNumberOfEntries() {
        for (int i = 0; i < LoginRateLimiter.MAX_ENTRIES; i++) {
            limiter.tryAcquire(i + "@example.org", "10.0." + i / 250 + "." + i % 250);
        }
        assertThat(limiter.entries()).isLessThanOrEqualTo(2 * LoginRateLimiter.MAX_ENTRIES);
    }

    private int attempts(String email, String address, int times) {
        int allowed = 0;
        for (int i = 0; i < times; i++) {
            allowed += limiter.tryAcquire(email, address) ? 1 : 0;
        }
        return allowed;
    }

    private int attemptsOfMany(int emails) {
        int allowed = 0;
        for (int i = 0; i < emails; i++) {
            allowed += attempts(i + "@example.org", "192.0.2.1", 1);
        }
        return allowed;
    }
}
