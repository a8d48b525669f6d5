package counterpart.engine.model.lazy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LazyListTest {

    private final List<Integer> parts = new ArrayList<>();

    private final LazyList<String> list = new LazyList<>(5, 2, part -> {
        parts.add(part);
        return IntStream.range(2 * part, Math.min(5, 2 * part + 2))
                .mapToObj(String::valueOf)
                .toList();
    });

    @Test
    void aPartIsReadOnceWhenAnElementIsAccessed() {
        assertThat(parts).isEmpty();
        assertThat(list.get(3)).isEqualTo("3").isSameAs(list.get(3));
        assertThat(list.get(2)).isEqualTo("2");
        assertThat(parts).containsExactly(1);
    }

    @Test
    void itHasAllElements() {
        assertThat(list).containsExactly("0", "1", "2", "3", "4").isEqualTo(List.of("0", "1", "2", "3", "4"));
        assertThat(new LazyList<>(0, 2, part -> List.of())).isEmpty();
    }

    @Test
    void aCopyDoesNotReadIt() {
        assertThat(LazyList.copyOf(list)).isSameAs(list);
        assertThat(parts).isEmpty();
        List<String> plain = new ArrayList<>(List.of("a"));
        List<String> copy = LazyList.copyOf(plain);
        plain.clear();
        assertThat(copy).containsExactly("a");
    }

    @Test
    void nothingIsBeyondItsSize() {
        assertThatThrownBy(() -> list.get(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> list.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
