package counterpart.web.account.signin.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

/// What failures in memory and in the database have in common.
@Transactional
abstract class SignInFailuresContract {

    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    abstract SignInFailures failures();

    @Test
    void fiveFailuresAreAllowedAtOnce() {
        assertThat(allowed("pair", START, 8)).isEqualTo(5);
        assertThat(allowed("other pair", START, 8)).isEqualTo(5);
    }

    @Test
    void eachFurtherFailureDoublesTheDelay() {
        Instant now = START;
        allowed("pair", now, 5);
        for (int minutes : List.of(1, 2, 4, 8, 15, 15)) {
            now = now.plus(Duration.ofMinutes(minutes));
            assertThat(allowed("pair", now.minusSeconds(1), 3)).isZero();
            assertThat(allowed("pair", now, 3)).isEqualTo(1);
        }
    }

    @Test
    void anHourClearsThem() {
        allowed("pair", START, 5);
        assertThat(allowed("pair", START.plus(Duration.ofHours(1)), 8)).isEqualTo(5);
    }

    @Test
    void successClearsThem() {
        allowed("pair", START, 5);
        failures().clear("pair");
        assertThat(allowed("pair", START, 8)).isEqualTo(5);
    }

    private int allowed(String pair, Instant now, int attempts) {
        int allowed = 0;
        for (int i = 0; i < attempts; i++) {
            allowed += failures().tryAttempt(pair, now) ? 1 : 0;
        }
        return allowed;
    }
}
