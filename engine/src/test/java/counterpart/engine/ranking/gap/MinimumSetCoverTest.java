package counterpart.engine.ranking.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.ranking.gap.MinimumSetCover.Cover;
import counterpart.engine.ranking.gap.MinimumSetCover.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MinimumSetCoverTest {

    @Test
    void takesTheOneThatReachesAll() {
        assertThat(chosen(option("110", 9), option("011", 9), option("111", 1))).containsExactly(2);
    }

    @Test
    void takesTheWorthiestOfEquallyFew() {
        assertThat(chosen(option("110", 5), option("101", 5), option("001", 7), option("010", 1)))
                .containsExactly(0, 2);
    }

    @Test
    void findsASmallerCoverThanGreed() {
        // Greed takes the middle four goals first and then needs both ends.
        assertThat(chosen(option("011110", 1), option("111000", 1), option("000111", 1)))
                .containsExactly(1, 2);
    }

    @Test
    void leavesOutWhatNobodyReaches() {
        assertThat(chosen(option("000", 3), option("100", 1))).containsExactly(1);
        assertThat(chosen(option("000", 3))).isEmpty();
        assertThat(chosen()).isEmpty();
    }

    @Test
    void saysWhenItGaveUp() {
        List<Option> options = List.of(option("011110", 1), option("111000", 1), option("000111", 1));
        Cover cover = MinimumSetCover.of(options, 1);
        assertThat(cover.exact()).isFalse();
        assertThat(union(options, cover.chosen())).isEqualTo(0b111111);
        assertThat(MinimumSetCover.of(options).exact()).isTrue();
    }

    @Test
    void isProvenForTheSizesThatOccur() {
        // 440 regions, 12 fields, each held by a quarter of the regions.
        Random random = new Random(7);
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < 440; i++) {
            long goals = 0;
            for (int goal = 0; goal < 12; goal++) {
                goals |= random.nextInt(4) == 0 ? 1L << goal : 0;
            }
            options.add(new Option(goals, 40 + random.nextInt(40)));
        }
        assertThat(MinimumSetCover.of(options).exact()).isTrue();
    }

    @Test
    void refusesWhatCannotBeWeighed() {
        assertThatIllegalArgumentException().isThrownBy(() -> option("1", -1)).withMessageContaining("-1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> option("1", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Option(1L << 63, 1));
    }

    @Property
    void isAsGoodAsTryingEverySet(@ForAll long seed) {
        Random random = new Random(seed);
        List<Option> options = IntStream.range(0, 1 + random.nextInt(10))
                .mapToObj(i -> new Option(random.nextInt(1 << 7) & random.nextInt(1 << 7), random.nextInt(6)))
                .toList();
        Cover cover = MinimumSetCover.of(options);
        Tried tried = tryEverySet(options);
        assertThat(cover.exact()).isTrue();
        assertThat(union(options, cover.chosen())).isEqualTo(union(options, all(options)));
        assertThat(cover.chosen()).hasSize(tried.size());
        assertThat(worth(options, cover.chosen())).isEqualTo(tried.worth(), within(1e-9));
    }

    private record Tried(int size, double worth) {}

    private static Tried tryEverySet(List<Option> options) {
        long wanted = union(options, all(options));
        Tried best = new Tried(Integer.MAX_VALUE, 0);
        for (int set = 0; set < 1 << options.size(); set++) {
            int members = set;
            List<Integer> chosen =
                    all(options).stream().filter(i -> (members >> i & 1) != 0).toList();
            Tried tried = new Tried(chosen.size(), worth(options, chosen));
            boolean better =
                    tried.size() < best.size() || (tried.size() == best.size() && tried.worth() > best.worth());
            best = union(options, chosen) == wanted && better ? tried : best;
        }
        return best;
    }

    private static List<Integer> all(List<Option> options) {
        return IntStream.range(0, options.size()).boxed().toList();
    }

    private static long union(List<Option> options, List<Integer> chosen) {
        return chosen.stream().mapToLong(i -> options.get(i).goals()).reduce(0, (a, b) -> a | b);
    }

    private static double worth(List<Option> options, List<Integer> chosen) {
        return chosen.stream().mapToDouble(i -> options.get(i).worth()).sum();
    }

    private static List<Integer> chosen(Option... options) {
        return MinimumSetCover.of(List.of(options)).chosen();
    }

    private static Option option(String goals, double worth) {
        return new Option(Long.parseLong(goals, 2), worth);
    }
}
