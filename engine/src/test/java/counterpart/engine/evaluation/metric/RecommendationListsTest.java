package counterpart.engine.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecommendationListsTest {

    private static final double EXACT = 1e-12;

    private final RecommendationLists<String> lists =
            new RecommendationLists<>(List.of(List.of("a", "b"), List.of("a", "c"), List.of("a", "d")));

    @Test
    void countsWhatIsNamed() {
        assertThat(lists.named()).isEqualTo(4);
    }

    @Test
    void findsTheMostNamed() {
        assertThat(lists.largestShare()).isEqualTo(1);
        assertThat(new RecommendationLists<>(List.of(List.of("a"), List.of("b"), List.of("b"))).largestShare())
                .isCloseTo(2.0 / 3, within(EXACT));
    }

    @Test
    void measuresUnequalExposure() {
        // exposures 1, 1, 1, 3 of 4 items: (-3 - 1 + 1 + 3*3) / (4 * 6) = 1/4
        assertThat(lists.gini(4)).isCloseTo(1.0 / 4, within(EXACT));
        // and with two never named, 0, 0, 1, 1, 1, 3: (-1 + 1 + 3 + 15) / (6 * 6) = 1/2
        assertThat(lists.gini(6)).isCloseTo(1.0 / 2, within(EXACT));
    }

    @Test
    void measuresHowListsDiffer() {
        // each pair shares 1 of 2
        assertThat(lists.personalisation()).isCloseTo(1.0 / 2, within(EXACT));
        assertThat(new RecommendationLists<>(List.of(List.of("a"), List.of("b"))).personalisation())
                .isEqualTo(1);
    }

    @Test
    void measuresHowTheItemsOfAListDiffer() {
        RecommendationLists<Integer> numbers = new RecommendationLists<>(List.of(List.of(1, 2, 3), List.of(1)));
        // likeness 1/2 for neighbours, 0 else: mean of 1/2, 0, 1/2 is 1/3
        assertThat(numbers.diversity((a, b) -> Math.abs(a - b) == 1 ? 0.5 : 0)).isCloseTo(2.0 / 3, within(EXACT));
    }

    @Test
    void sumsUpWhatTheFirstGive() {
        Map<String, Set<String>> gives = Map.of("a", Set.of("x", "z"), "b", Set.of("y"));
        assertThat(RecommendationLists.coverage(List.of("a", "b"), 1, Set.of("x", "y", "w"), gives))
                .isCloseTo(1.0 / 3, within(EXACT));
        assertThat(RecommendationLists.coverage(List.of("a", "b", "q"), 5, Set.of("x", "y", "w"), gives))
                .isCloseTo(2.0 / 3, within(EXACT));
        assertThat(RecommendationLists.coverage(List.of("a"), 5, Set.of(), gives))
                .isZero();
    }

    @Test
    void ofNoListsIsNothing() {
        RecommendationLists<String> none = new RecommendationLists<>(List.of());
        assertThat(none.named()).isZero();
        assertThat(none.largestShare()).isZero();
        assertThat(none.gini(0)).isZero();
        assertThat(none.personalisation()).isZero();
        assertThat(new RecommendationLists<>(List.of(List.<String>of(), List.of())).personalisation())
                .isZero();
        assertThat(none.diversity((a, b) -> 1)).isZero();
    }
}
