package counterpart.web.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowKeysTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void laterKeysSortAfterEarlierOnes() {
        assertThat(RowKeys.at(NOON).toString())
                .isLessThan(RowKeys.at(NOON.plusMillis(1)).toString());
    }

    @Test
    void keysOfOneMomentDiffer() {
        UUID key = RowKeys.at(NOON);
        assertThat(key).isNotEqualTo(RowKeys.at(NOON));
        assertThat(key.version()).isEqualTo(7);
        assertThat(key.variant()).isEqualTo(2);
    }
}
