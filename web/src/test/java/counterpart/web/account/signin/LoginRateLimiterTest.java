package counterpart.web.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginRateLimiterTest {

    private final LoginRateLimiter limiter = new LoginRateLimiter();

    @Test
    void anEmailAddressFailsFiveTimesFromOneNetworkAddress() {
        assertThat(attempts("a@example.org", "192.0.2.1", 10)).isEqualTo(5);
        assertThat(attempts("a@example.org", "192.0.2.2", 10)).isEqualTo(5);
        assertThat(attempts("b@example.org", "192.0.2.1", 10)).isEqualTo(5);
    }

    @Test
    void aNetworkAddressFailsThirtyTimes() {
        int allowed = 0;
        for (int i = 0; i < 100; i++) {
            allowed += attempts(i + "@example.org", "192.0.2.1", 1);
        }
        assertThat(allowed).isEqualTo(30);
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
    void successGivesTheAttemptBack() {
        for (int i = 0; i < 200; i++) {
            assertThat(limiter.tryAcquire("a@example.org", "192.0.2.1")).isTrue();
            limiter.succeeded("a@example.org", "192.0.2.1");
        }
    }

    @Test
    void aNetworkAddressThatHasUsedUpItsLimitAddsNothingToTheCache() {
        for (int i = 0; i < 1_000; i++) {
            limiter.tryAcquire(i + "@example.org", "192.0.2.1");
        }
        assertThat(limiter.entries()).isEqualTo(1 + 2 * 30);
    }

    @Test
    void theCacheHasAFixedNumberOfEntries() {
        for (int i = 0; i < LoginRateLimiter.MAX_ENTRIES; i++) {
            limiter.tryAcquire(i + "@example.org", "10.0." + i / 250 + "." + i % 250);
        }
        assertThat(limiter.entries()).isLessThanOrEqualTo(LoginRateLimiter.MAX_ENTRIES);
    }

    private int attempts(String email, String address, int times) {
        int allowed = 0;
        for (int i = 0; i < times; i++) {
            allowed += limiter.tryAcquire(email, address) ? 1 : 0;
        }
        return allowed;
    }
}
