package counterpart.web.secretlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import counterpart.web.apikey.ApiKeySettings;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.ratelimit.TokenBucketFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecretLinkLimiterTest {

    private static final String GUESSER = "203.0.113.5";

    private final SecretLinkLimiter limiter =
            new SecretLinkLimiter(TokenBucketFactory.inMemory(), new ApiKeySettings(600, false));

    @Test
    void whoGuessesIsRefusedAndLooksNothingUp() {
        for (int guess = 0; guess < SecretLinkLimiter.PER_MINUTE; guess++) {
            assertThat(find(GUESSER, Optional.empty())).isEmpty();
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> limiter.find(request(GUESSER), response, () -> {
                    throw new AssertionError("looked up");
                }))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(ProblemKind.TOO_MANY_REQUESTS));
        assertThat(response.getHeader("Retry-After")).isNotEmpty();
        assertThat(find("203.0.113.6", Optional.of("list"))).contains("list");
    }

    @Test
    void whoHasAValidLinkMayUseItAsOftenAsNeeded() {
        for (int use = 0; use < 10 * SecretLinkLimiter.PER_MINUTE; use++) {
            assertThat(find(GUESSER, Optional.of("list"))).contains("list");
        }
    }

    private Optional<String> find(String address, Optional<String> found) {
        return limiter.find(request(address), new MockHttpServletResponse(), () -> found);
    }

    private static MockHttpServletRequest request(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
