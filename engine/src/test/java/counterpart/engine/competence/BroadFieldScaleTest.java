package counterpart.engine.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.evidence.CoTagCount;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BroadFieldScaleTest {

    private final Taxonomy taxonomy =
            new Taxonomy(Stream.of("/1", "/1/1", "/1/1/1", "/1/1/1/1", "/1/1/2", "/1/2", "/1/2/1")
                    .map(FieldCode::new)
                    .toList());

    /// `/1/1/1` (by itself and by its descendant) is named 3 times with `/1/1/2` and once with `/1/2/1`.
    private final BroadFieldScale scale = new BroadFieldScale(
            taxonomy,
            List.of(
                    tag("/1/1/1", "/1/1/2", 2),
                    tag("/1/1/1/1", "/1/1/2", 1),
                    tag("/1/1/1", "/1/2/1", 1),
                    tag("/1/1/1", "/1/1/1/1", 50),
                    tag("/1/2", "/1/2/1", 50)));

    @Test
    void aLevel2FieldCountsItsDescendantsOnly() {
        SparseVector reach = scale.of(counts(Map.of("/1/1", 1.0, "/1/1/1", 2.0, "/1/1/1/1", 4.0, "/1/2/1", 8.0)));
        assertThat(reach.get(field("/1/1"))).isCloseTo(Math.log(1 + 7), within(1e-12));
        assertThat(reach.get(field("/1/2"))).isCloseTo(Math.log(1 + 8), within(1e-12));
    }

    @Test
    void aLevel3FieldAddsTwiceTheShareOfFieldsNamedTogetherWithIt() {
        SparseVector reach = scale.of(counts(Map.of("/1/1/1/1", 5.0, "/1/1/2", 8.0, "/1/2/1", 4.0)));
        // P(/1/1/2 | /1/1/1) = 3/4, P(/1/2/1 | /1/1/1) = 1/4: 5 + 2 * (3/4 * 8 + 1/4 * 4) = 19
        assertThat(reach.get(field("/1/1/1"))).isCloseTo(Math.log(1 + 19), within(1e-12));
        // /1/1/2 is named with /1/1/1 only: 8 + 2 * 5 = 18
        assertThat(reach.get(field("/1/1/2"))).isCloseTo(Math.log(1 + 18), within(1e-12));
    }

    @Test
    void onlyLevel2And3HaveAScale() {
        SparseVector reach = scale.of(counts(Map.of("/1", 3.0, "/1/1/1/1", 5.0)));
        assertThat(reach.get(field("/1"))).isZero();
        assertThat(reach.get(field("/1/1/1/1"))).isZero();
    }

    @Test
    void aProfileCountsNarrowFieldsFullyAndBroadOnesLess() {
        SparseVector asked = scale.asked(counts(Map.of("/1/1/1/1", 0.6, "/1/1/2", 0.1, "/1/2", 0.3)));
        assertThat(asked.get(field("/1/1/1"))).isCloseTo(0.6, within(1e-12));
        assertThat(asked.get(field("/1/1/2"))).isCloseTo(0.1, within(1e-12));
        assertThat(asked.get(field("/1/1"))).isCloseTo(0.7 * 0.7, within(1e-12));
        assertThat(asked.get(field("/1/2"))).isCloseTo(0.7 * 0.3, within(1e-12));
    }

    @Test
    void fieldsNamedTogetherAreKeptAsShares() {
        assertThat(scale.together().get(field("/1/1/1")))
                .containsOnly(Map.entry(field("/1/1/2"), 0.75), Map.entry(field("/1/2/1"), 0.25));
    }

    private SparseVector counts(Map<String, Double> byCode) {
        double[] counts = new double[taxonomy.size()];
        byCode.forEach((code, count) -> counts[field(code)] = count);
        return SparseVector.of(counts);
    }

    private int field(String code) {
        return taxonomy.ordinal(new FieldCode(code));
    }

    private static CoTagCount tag(String a, String b, int projects) {
        return new CoTagCount(new FieldCode(a), new FieldCode(b), projects);
    }
}
