package counterpart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexDirectoryTest {

    private static final Path HOME = Path.of("home");

    @Test
    void isInTheUsersCache() {
        assertThat(IndexDirectory.in(Map.of(), HOME)).isEqualTo(Path.of("home/.cache/counterpart/index"));
        assertThat(IndexDirectory.in(Map.of("XDG_CACHE_HOME", " "), HOME))
                .isEqualTo(Path.of("home/.cache/counterpart/index"));
    }

    @Test
    void followsTheUsersChoiceOfACache() {
        assertThat(IndexDirectory.in(Map.of("XDG_CACHE_HOME", "cache"), HOME))
                .isEqualTo(Path.of("cache/counterpart/index"));
    }
}
