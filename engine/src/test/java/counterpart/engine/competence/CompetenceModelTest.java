package counterpart.engine.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.CoTagCount;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.RegionGrade;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Three measured regions and a state that is known by a grade on a broad field alone.
class CompetenceModelTest {

    private static final FieldCode BROAD = new FieldCode("/1/1");
    private static final FieldCode FIRST = new FieldCode("/1/1/1");
    private static final FieldCode SECOND = new FieldCode("/1/1/2");
    private static final FieldCode THIRD = new FieldCode("/1/2/1");
    private static final int STRONG = 0;
    private static final int WEAK = 1;
    private static final int OTHER = 2;
    private static final int STATE = 3;

    private final CompetenceModel model = new CompetenceModel(
            new CompetenceModel.Input(
                    Stream.of("/1", "/1/1", "/1/1/1", "/1/1/2", "/1/2", "/1/2/1")
                            .map(code -> new Field(new FieldCode(code), Localised.same(code), "urn:" + code))
                            .toList(),
                    List.of(region("SE11", 50), region("SE12", 50), region("SE21", 50), region("US-MN", 0)),
                    Stream.of("SE11", "SE12", "SE21")
                            .map(CompetenceModelTest::institution)
                            .toList(),
                    List.of(
                            competence("SE11", FIRST, 40),
                            competence("SE12", FIRST, 5),
                            competence("SE12", SECOND, 20),
                            competence("SE21", THIRD, 30)),
                    List.of(new RegionGrade(new RegionId("US-MN"), BROAD, 2, false, null, "test")),
                    List.of(new CoTagCount(FIRST, SECOND, 10), new CoTagCount(BROAD, THIRD, 99)),
                    List.of(),
                    List.of()),
            ModelConstants.DEFAULT,
            CompetenceModel.SHOWN_PIVOT);

    @Test
    void volumeIsTheLogarithmOfAllEvidence() {
        assertThat(model.volume(STRONG)).isCloseTo(Math.log(41), within(1e-12));
        assertThat(model.volume(WEAK)).isCloseTo(Math.log(26), within(1e-12));
    }

    @Test
    void aRegionHoldsAFieldFullyFromThe90thPercentileOn() {
        int first = ordinal(FIRST);
        double weaker = model.shown().figure(WEAK, first) / model.shown().quantile(first, 0.9);
        assertThat(model.held(STRONG).get(first)).isEqualTo(1);
        assertThat(model.held(WEAK).get(first)).isCloseTo(weaker, within(1e-12)).isBetween(0.01, 0.99);
        assertThat(model.held(OTHER).get(first)).isZero();
    }

    @Test
    void aRegionWantsWhatIsRelatedToItsStrengthsAndNotHeld() {
        int first = ordinal(FIRST);
        int second = ordinal(SECOND);
        double relatedness = model.relatedness().neighbours(first).get(second);
        assertThat(relatedness).isPositive();
        assertThat(model.wants(STRONG).get(second)).isCloseTo(relatedness, within(1e-12));
        SparseVector strength = model.strength(WEAK, CompetenceModel.SHOWN_PIVOT);
        double share = strength.get(second) / strength.sum();
        assertThat(model.wants(WEAK).get(first))
                .isCloseTo(
                        share
                                * model.relatedness().neighbours(second).get(first)
                                * (1 - model.held(WEAK).get(first)),
                        within(1e-12));
    }

    @Test
    void broadTagsMakeNothingRelated() {
        assertThat(model.relatedness().neighbours(ordinal(THIRD)).size()).isZero();
        assertThat(model.relatedness().neighbours(ordinal(BROAD)).size()).isZero();
    }

    @Test
    void aStrengthFromABroadGradeIsNamedByTheGradedField() {
        assertThat(model.named(STATE, ordinal(FIRST))).isEqualTo(ordinal(BROAD));
        assertThat(model.named(STRONG, ordinal(FIRST))).isEqualTo(ordinal(FIRST));
        assertThat(model.knows(STATE, ordinal(FIRST))).isTrue();
        assertThat(model.knows(STATE, ordinal(THIRD))).isFalse();
    }

    @Test
    void aModelMadeOfTheStateOfAnotherIsItsEqual() {
        CompetenceModel copy = new CompetenceModel(model.state());
        assertThat(copy.state()).isEqualTo(model.state());
        IntStream.rangeClosed(STRONG, STATE).forEach(region -> {
            assertThat(copy.strength(region, CompetenceModel.SHOWN_PIVOT))
                    .isEqualTo(model.strength(region, CompetenceModel.SHOWN_PIVOT));
            assertThat(copy.held(region)).isEqualTo(model.held(region));
            assertThat(copy.wants(region)).isEqualTo(model.wants(region));
            assertThat(copy.reach(region)).isEqualTo(model.reach(region));
            assertThat(copy.volume(region)).isEqualTo(model.volume(region));
            assertThat(copy.named(region, ordinal(FIRST))).isEqualTo(model.named(region, ordinal(FIRST)));
        });
        assertThat(copy.ordinal(new RegionId("SE21"))).isEqualTo(OTHER);
        assertThat(copy.expansion().size(ordinal(BROAD))).isEqualTo(2);
    }

    @Test
    void unknownRegionsAndPivotsAreErrors() {
        assertThatThrownBy(() -> model.ordinal(new RegionId("SE33")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SE33");
        assertThatThrownBy(() -> model.strength(STRONG, 0.3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.3");
    }

    private int ordinal(FieldCode field) {
        return model.taxonomy().ordinal(field);
    }

    private static Competence competence(String region, FieldCode field, int projects) {
        return new Competence(region, field, projects, projects, 0, 2022, 2024, 0, "test");
    }

    private static Institution institution(String region) {
        return new Institution(
                region,
                region,
                null,
                Institution.Type.UNIVERSITY,
                new RegionId(region),
                null,
                new GeoPoint(0, 0),
                null,
                null,
                false,
                50,
                "test");
    }

    private static Region region(String id, int participations) {
        return new Region(
                new RegionId(id),
                id.substring(0, 2),
                id.contains("-") ? Region.Kind.SUBDIVISION : Region.Kind.NUTS2,
                Localised.same(id),
                new GeoPoint(0, 0),
                participations,
                OptionalInt.empty(),
                true,
                "test");
    }
}
