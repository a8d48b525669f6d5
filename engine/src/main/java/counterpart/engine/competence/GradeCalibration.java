package counterpart.engine.competence;

import counterpart.engine.competence.math.Distribution;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.FieldCode;
import java.util.HashMap;
import java.util.Map;

/// Puts curated grades and measured figures on one scale: grades 1, 2, 3 in a field count as the 70th, 90th, 98th
/// percentile of the measured regions in that field, descendants included. A grade is spread over the field's codes
/// with evidence; if a region has both, the larger figure is used.
final class GradeCalibration {

    private static final double[] PERCENTILES = {0, 0.70, 0.90, 0.98};
    private static final int ENOUGH = 10;

    private final Taxonomy taxonomy;
    private final FieldExpansion expansion;
    private final FieldFigures measured;

    /// Creates the calibration from measured regions.
    ///
    /// @param measured figures of the measured regions
    GradeCalibration(Taxonomy taxonomy, FieldExpansion expansion, FieldFigures measured) {
        this.taxonomy = taxonomy;
        this.expansion = expansion;
        this.measured = measured;
    }

    /// The largest grade whose percentile a figure reaches, 0 for none.
    static int gradeOf(double figure, Distribution distribution) {
        int grade = PERCENTILES.length - 1;
        while (grade > 0 && figure < distribution.at(PERCENTILES[grade])) {
            grade--;
        }
        return grade;
    }

    /// Combines the figures of a region with its grades.
    ///
    /// @param grades grade, 1 to 3, by field
    Graded apply(SparseVector figures, Map<Integer, Integer> grades) {
        double[] dense = figures.toDense(taxonomy.size());
        Map<Integer, Integer> origins = new HashMap<>();
        grades.forEach((field, grade) -> raise(dense, origins, expansion.anchor(field), grade));
        return new Graded(SparseVector.of(dense), origins);
    }

    /// Figures of a region including its grades.
    ///
    /// @param origins the graded field, for each field whose figure comes from a grade
    record Graded(SparseVector figures, Map<Integer, Integer> origins) {}

    private void raise(double[] figures, Map<Integer, Integer> origins, int field, int grade) {
        double figure = level(field, PERCENTILES[grade]) / Math.sqrt(Math.max(1, expansion.size(field)));
        for (int i = field; i < taxonomy.end(field); i++) {
            if (expansion.hasEvidence(i) && figure > figures[i]) {
                figures[i] = figure;
                origins.put(i, field);
            }
        }
    }

    /// The percentile in the field or, if too few regions have evidence, in its nearest ancestor with enough
    /// regions.
    private double level(int field, double share) {
        FieldCode code = taxonomy.code(field);
        while (measured.regions(taxonomy.ordinal(code)) < ENOUGH && code.level() > 1) {
            code = code.parent().orElseThrow();
        }
        int scale = taxonomy.ordinal(code);
        double narrower = Math.sqrt((double) expansion.size(field) / Math.max(1, expansion.size(scale)));
        return measured.quantile(scale, share) * narrower;
    }
}
