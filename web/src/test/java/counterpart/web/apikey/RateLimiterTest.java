package counterpart.web.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.ratelimit.TokenBucketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimiterTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void anAddressMayAskSoOftenAndIsThenToldHowLongToWait() {
        RateLimiter limits = new RateLimiter(2, false, TokenBucketFactory.inMemory());
        assertThat(limits.anonymous("192.0.2.1", response)).isEmpty();
        assertThat(response.getHeader("RateLimit")).startsWith("\"default\";r=1;t=");
        assertThat(limits.anonymous("192.0.2.1", response)).isEmpty();
        assertThat(limits.anonymous("192.0.2.1", response))
                .hasValueSatisfying(wait -> assertThat(wait.seconds()).isBetween(1L, 30L));
        assertThat(limits.anonymous("192.0.2.2", response)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, false, true", "0:0:0:0:0:0:0:1, false, true", "127.0.0.1, true, false"})
    void theMachineItselfIsLimitedOnlyWhenToldTo(String address, boolean limitsLoopback, boolean free) {
        RateLimiter limits = new RateLimiter(1, limitsLoopback, TokenBucketFactory.inMemory());
        assertThat(limits.anonymous(address, response)).isEmpty();
        assertThat(limits.anonymous(address, response).isEmpty()).isEqualTo(free);
    }

    @Test
    void zeroMeansNoLimit() {
        RateLimiter limits = new RateLimiter(0, true, TokenBucketFactory.inMemory());
        assertThat(limits.anonymous("192.0.2.1", response)).isEmpty();
        assertThat(response.getHeader("RateLimit")).isNull();
    }
}
