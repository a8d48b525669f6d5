package counterpart.engine.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.FieldCode;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// 101 measured regions with 0.01 to 1.01 in `/1/1/1`, of which every twentieth also has 1 in `/1/1/2`.
class GradeCalibrationTest {

    private final Taxonomy taxonomy = new Taxonomy(
            Stream.of("/1", "/1/1", "/1/1/1", "/1/1/2").map(FieldCode::new).toList());
    private final int common = field("/1/1/1");
    private final int rare = field("/1/1/2");
    private final FieldExpansion expansion = new FieldExpansion(taxonomy, new boolean[] {false, false, true, true});
    private final FieldFigures measured = new FieldFigures(
            IntStream.rangeClosed(0, 100)
                    .mapToObj(i -> vector((i + 1) / 100.0, i % 20 == 0 ? 1 : 0))
                    .toList(),
            expansion,
            taxonomy.size());
    private final GradeCalibration calibration = new GradeCalibration(taxonomy, expansion, measured);

    @Test
    void levelsStandForPercentilesOfMeasuredRegions() {
        assertThat(graded(Map.of(common, 0.7)).figures().get(common)).isCloseTo(0.71, within(1e-9));
        assertThat(graded(Map.of(common, 0.9)).figures().get(common)).isCloseTo(0.91, within(1e-9));
        assertThat(graded(Map.of(common, 0.98)).figures().get(common)).isCloseTo(0.99, within(1e-9));
    }

    @Test
    void theLargerOfFigureAndLevelStands() {
        GradeCalibration.Graded strong = calibration.apply(vector(5, 0), Map.of(common, 0.98));
        assertThat(strong.figures().get(common)).isEqualTo(5);
        assertThat(strong.origins()).isEmpty();
        assertThat(graded(Map.of(common, 0.98)).origins()).containsOnly(Map.entry(common, common));
    }

    @Test
    void aLevelOnABroadFieldIsSpreadOverItsCodesWithEvidence() {
        GradeCalibration.Graded graded = graded(Map.of(field("/1/1"), 0.9));
        double expected = measured.quantile(field("/1/1"), 0.9) / Math.sqrt(2);
        assertThat(graded.figures().get(common)).isCloseTo(expected, within(1e-12));
        assertThat(graded.figures().get(rare)).isCloseTo(expected, within(1e-12));
        assertThat(graded.origins()).containsOnly(Map.entry(common, field("/1/1")), Map.entry(rare, field("/1/1")));
    }

    @Test
    void aFieldWithFewRegionsTakesThePercentileOfItsAncestor() {
        assertThat(measured.regions(rare)).isEqualTo(6);
        // one code with evidence of the ancestor's two: the ancestor's figure times sqrt(1/2)
        assertThat(graded(Map.of(rare, 0.9)).figures().get(rare))
                .isCloseTo(measured.quantile(field("/1/1"), 0.9) * Math.sqrt(0.5), within(1e-12));
    }

    private GradeCalibration.Graded graded(Map<Integer, Double> levels) {
        return calibration.apply(SparseVector.EMPTY, levels);
    }

    private SparseVector vector(double inCommon, double inRare) {
        double[] figures = new double[taxonomy.size()];
        figures[common] = inCommon;
        figures[rare] = inRare;
        return SparseVector.of(figures);
    }

    private int field(String code) {
        return taxonomy.ordinal(new FieldCode(code));
    }
}
