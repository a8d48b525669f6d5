package counterpart.web.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MemberListKeyTest {

    private static final byte[] CONTENT = "Geheime Werkstatt GmbH".getBytes(StandardCharsets.UTF_8);

    private final MemberListKey key = MemberListKey.random();

    @Test
    void readsWhatItEncrypted() {
        assertThat(key.decrypt(3, key.encrypt(3, CONTENT))).isEqualTo(CONTENT);
        assertThat(key.encrypt(3, CONTENT)).isNotEqualTo(key.encrypt(3, CONTENT));
    }

    @Test
    void readsNothingThatWasChangedOrBelongsElsewhere() {
        byte[] stored = key.encrypt(3, CONTENT);
        assertThatIllegalStateException().isThrownBy(() -> key.decrypt(4, stored));
        assertThatIllegalStateException()
                .isThrownBy(() -> MemberListKey.random().decrypt(3, stored));
        stored[stored.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> key.decrypt(3, stored));
    }

    @Test
    void itsIdDoesNotFollowFromItsRow() {
        assertThat(key.id()).matches("[0-9a-f]{32}");
        assertThat(key.row()).matches("[0-9a-f]{64}").doesNotContain(key.id());
    }
}
