package counterpart.engine.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void countsInsertedLostChangedAndSwappedLetters() {
        assertThat(Nearest.distance("match", "match")).isZero();
        assertThat(Nearest.distance("mach", "match")).isEqualTo(1);
        assertThat(Nearest.distance("matcch", "match")).isEqualTo(1);
        assertThat(Nearest.distance("metch", "match")).isEqualTo(1);
        assertThat(Nearest.distance("mathc", "match")).isEqualTo(1);
        assertThat(Nearest.distance("", "match")).isEqualTo(5);
    }

    @Test
    void namesTheNearestFirstAndNothingFar() {
        assertThat(Nearest.to("Likly", List.of("deepen", "like", "likely"))).containsExactly("likely", "like");
        assertThat(Nearest.to("zzz", List.of("deepen", "likely"))).isEmpty();
    }

    @Property
    void isSymmetric(
            @ForAll @AlphaChars @StringLength(max = 12) String a,
            @ForAll @AlphaChars @StringLength(max = 12) String b) {
        assertThat(Nearest.distance(a, b)).isEqualTo(Nearest.distance(b, a));
    }
}
