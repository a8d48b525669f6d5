package counterpart.web.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResponseCacheTest {

    private final ResponseCache cache = new ResponseCache();

    @Test
    void knowsWhatIsComputedAgain() {
        assertThat(cache.isComputedAgain(new Numbered(1))).isFalse();
        assertThat(cache.isComputedAgain(new Numbered(2))).isFalse();
        assertThat(cache.isComputedAgain(new Numbered(1))).isTrue();
        assertThat(cache.find(new Numbered(1))).isEmpty();
    }

    private record Numbered(int number) implements ResponseCache.Key {

        @Override
        public int bytes() {
            return 100;
        }
    }
}
