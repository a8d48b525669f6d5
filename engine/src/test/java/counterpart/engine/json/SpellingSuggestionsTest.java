package counterpart.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SpellingSuggestionsTest {

    @Test
    void countsInsertedLostChangedAndSwappedLetters() {
        assertThat(SpellingSuggestions.distance("match", "match")).isZero();
        assertThat(SpellingSuggestions.distance("mach", "match")).isEqualTo(1);
        assertThat(SpellingSuggestions.distance("matcch", "match")).isEqualTo(1);
        assertThat(SpellingSuggestions.distance("metch", "match")).isEqualTo(1);
        assertThat(SpellingSuggestions.distance("mathc", "match")).isEqualTo(1);
        assertThat(SpellingSuggestions.distance("", "match")).isEqualTo(5);
    }

    @Test
    void namesTheNearestFirstAndNothingFar() {
        assertThat(SpellingSuggestions.to("Likly", List.of("deepen", "like", "likely")))
                .containsExactly("likely", "like");
        assertThat(SpellingSuggestions.to("zzz", List.of("deepen", "likely"))).isEmpty();
    }

    @Property
    void isSymmetric(
            @ForAll @AlphaChars @StringLength(max = 12) String a,
            @ForAll @AlphaChars @StringLength(max = 12) String b) {
        assertThat(SpellingSuggestions.distance(a, b)).isEqualTo(SpellingSuggestions.distance(b, a));
    }
}
