package counterpart.engine.index;

import static counterpart.engine.index.IndexWorlds.STRENGTH;
import static counterpart.engine.index.IndexWorlds.cluster;
import static counterpart.engine.index.IndexWorlds.institution;
import static counterpart.engine.index.IndexWorlds.region;
import static counterpart.engine.index.IndexWorlds.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.IndexWorlds.EntryBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Vector search, whichever index runs it.
public abstract class VectorSearchContract {

    /// An index of these entries.
    protected abstract CompetenceIndex index(EntryBuilder... entries);

    @Test
    void givesTheProductsThatAreNotZero() {
        try (CompetenceIndex index = index(
                region("both").strong(1, 2),
                region("second").strong(0, 4),
                region("neither").strong(0, 0, 3),
                region("none"),
                cluster("other-kind").strong(9, 9))) {
            assertThat(index.products(STRENGTH, vector(2, 0.5))).isEqualTo(Map.of("both", 3.0, "second", 2.0));
            assertThat(index.products(STRENGTH, vector(-1, 0.5))).isEqualTo(Map.of("second", 2.0));
            assertThat(index.products(STRENGTH, vector(0, 0, 0, 0, 1))).isEmpty();
            assertThat(index.products(STRENGTH, SparseVector.EMPTY)).isEmpty();
        }
    }

    @Test
    void hasNothingInASpaceThatNobodyUses() {
        VectorField unused = new VectorField("unused");
        try (CompetenceIndex index = index(region("a").strong(1))) {
            assertThat(index.products(unused, vector(1))).isEmpty();
            for (EntryKind kind : EntryKind.values()) {
                assertThat(index.nearest(kind, unused, vector(1), Map.of(), 3)).isEmpty();
            }
            assertThat(index.vector(EntryKind.REGION, "a", unused)).isEqualTo(SparseVector.EMPTY);
        }
    }

    @Test
    void ordersByProductThenId() {
        try (CompetenceIndex index = index(
                institution("c").strong(1),
                institution("b").strong(2),
                institution("a").strong(1),
                institution("d").strong(0, 1))) {
            assertThat(index.nearest(EntryKind.INSTITUTION, STRENGTH, vector(3), Map.of(), 5))
                    .containsExactly(hit("b", 6), hit("a", 3), hit("c", 3));
        }
    }

    @Test
    void settlesManyEqualProductsById() {
        EntryBuilder[] equal = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> institution("r%03d".formatted(201 - i)).strong(1))
                .toArray(EntryBuilder[]::new);
        try (CompetenceIndex index = index(equal)) {
            assertThat(index.nearest(EntryKind.INSTITUTION, STRENGTH, vector(1), Map.of(), 2))
                    .containsExactly(hit("r001", 1), hit("r002", 1));
        }
    }

    @Test
    void distinguishesProductsThatAreEqualAsFloats() {
        double tiny = 0x1p-30;
        try (CompetenceIndex index = index(
                institution("a").strong(1, 0),
                institution("b").strong(1, 1),
                institution("c").strong(1, 2))) {
            assertThat(index.nearest(EntryKind.INSTITUTION, STRENGTH, vector(1, tiny), Map.of(), 3))
                    .containsExactly(hit("c", 1 + 2 * tiny), hit("b", 1 + tiny), hit("a", 1));
        }
    }

    @Test
    void leavesOutProductsBelowZero() {
        try (CompetenceIndex index =
                index(institution("plus").strong(1), institution("minus").strong(0, 1))) {
            assertThat(index.nearest(EntryKind.INSTITUTION, STRENGTH, vector(1, -1), Map.of(), 3))
                    .containsExactly(hit("plus", 1));
        }
    }

    @Test
    void keepsToTheFacets() {
        try (CompetenceIndex index = index(
                institution("fr").in("country", "FR").strong(1),
                institution("it").in("country", "IT").strong(2),
                institution("at").in("country", "AT").strong(3))) {
            assertThat(index.nearest(
                            EntryKind.INSTITUTION, STRENGTH, vector(1), Map.of("country", Set.of("FR", "IT")), 5))
                    .extracting(SearchHits.Hit::id)
                    .containsExactly("it", "fr");
            assertThat(index.nearest(EntryKind.INSTITUTION, STRENGTH, vector(1), Map.of("x", Set.of("FR")), 5))
                    .isEmpty();
        }
    }

    @Test
    void givesAVectorBackAsFloatsOfIt() {
        try (CompetenceIndex index = index(
                region("a").strong(0, 0.1, 0, 2),
                region("none"),
                institution("b").strong(0.3))) {
            assertThat(index.vector(EntryKind.REGION, "a", STRENGTH)).isEqualTo(vector(0, 0.1f, 0, 2));
            assertThat(index.vector(EntryKind.INSTITUTION, "b", STRENGTH)).isEqualTo(vector(0.3f));
            assertThat(index.vector(EntryKind.REGION, "none", STRENGTH)).isEqualTo(SparseVector.EMPTY);
            assertThat(index.vector(EntryKind.REGION, "unknown", STRENGTH)).isEqualTo(SparseVector.EMPTY);
            assertThat(index.vector(EntryKind.CLUSTER, "a", STRENGTH)).isEqualTo(SparseVector.EMPTY);
        }
    }

    @Test
    void refusesALimitBelowOneAndAStrengthThatIsNoNumber() {
        try (CompetenceIndex index = index(region("a").strong(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> index.nearest(EntryKind.REGION, STRENGTH, vector(1), Map.of(), 0));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> index(region("a").strong(Double.NaN)));
        assertThatIllegalArgumentException().isThrownBy(() -> index(region("a").strong(1e300)));
    }

    @Test
    void answersNothingOnceClosed() {
        CompetenceIndex index = index(region("a").strong(1));
        index.close();
        index.close();
        assertThatIllegalStateException().isThrownBy(() -> index.vector(EntryKind.REGION, "a", STRENGTH));
    }

    @Test
    void refusesSpacesWithOddNames() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VectorField("Strength 1"));
        assertThat(List.of(new VectorField("strength-0.75"))).hasSize(1);
    }

    @Test
    void multipliesRegionsInMemoryToo() {
        try (CompetenceIndex index = index(
                region("c").strong(1).in("country", "FR"),
                region("b").strong(2).in("country", "IT"),
                region("a").strong(1).in("country", "FR"))) {
            assertThat(index.nearest(EntryKind.REGION, STRENGTH, vector(3), Map.of("country", Set.of("FR")), 5))
                    .extracting(SearchHits.Hit::id)
                    .containsExactly("a", "c");
            assertThat(index.nearest(EntryKind.REGION, STRENGTH, vector(3), Map.of("x", Set.of("FR")), 5))
                    .isEmpty();
        }
    }

    private static SearchHits.Hit hit(String id, double product) {
        return new SearchHits.Hit(EntryKind.INSTITUTION, id, product);
    }
}
