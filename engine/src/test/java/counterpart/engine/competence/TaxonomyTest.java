package counterpart.engine.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.model.FieldCode;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaxonomyTest {

    private final Taxonomy taxonomy = taxonomy("/2", "/1/10", "/1", "/1/1/5", "/1/1", "/1/10/3");

    @Test
    void putsDescendantsDirectlyBehindAField() {
        assertThat(codes(taxonomy)).containsExactly("/1", "/1/1", "/1/1/5", "/1/10", "/1/10/3", "/2");
        assertThat(taxonomy.end(0)).isEqualTo(5);
        assertThat(taxonomy.end(1)).isEqualTo(3);
        assertThat(taxonomy.end(5)).isEqualTo(6);
    }

    @Test
    void doesNotTakeOneNumberForTheBeginningOfAnother() {
        assertThat(taxonomy.ordinal(new FieldCode("/1/1/5"))).isEqualTo(2);
        assertThat(new FieldCode("/1/10").isWithin(new FieldCode("/1/1"))).isFalse();
    }

    @Test
    void saysWhichFieldIsUnknown() {
        assertThat(taxonomy.find(new FieldCode("/7"))).isEmpty();
        assertThatThrownBy(() -> taxonomy.ordinal(new FieldCode("/7")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("/7");
    }

    static Taxonomy taxonomy(String... codes) {
        return new Taxonomy(Stream.of(codes).map(FieldCode::new).toList());
    }

    private static List<String> codes(Taxonomy taxonomy) {
        return IntStream.range(0, taxonomy.size())
                .mapToObj(i -> taxonomy.code(i).value())
                .toList();
    }
}
