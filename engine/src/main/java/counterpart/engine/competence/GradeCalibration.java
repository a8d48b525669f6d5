package counterpart.engine.competence;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.FieldCode;
import java.util.HashMap;
import java.util.Map;

/// Puts levels of regions and counted figures on one scale: a level in a field counts as that quantile of the
/// measured regions in the field, descendants included. A level is spread over the field's codes with
/// evidence; if a region has both, the larger figure is used.
final class GradeCalibration {

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

    /// Combines the figures of a region with its levels.
    ///
    /// @param levels level, 0 to 1, by field
    Graded apply(SparseVector figures, Map<Integer, Double> levels) {
        double[] dense = figures.toDense(taxonomy.size());
        Map<Integer, Integer> origins = new HashMap<>();
        levels.forEach((field, level) -> raise(dense, origins, expansion.anchor(field), level));
        return new Graded(SparseVector.of(dense), origins);
    }

    /// Figures of a region including its levels.
    ///
    /// @param origins the field with the level, for each field whose figure comes from a level
    record Graded(SparseVector figures, Map<Integer, Integer> origins) {}

    private void raise(double[] figures, Map<Integer, Integer> origins, int field, double level) {
        double figure = quantile(field, level) / Math.sqrt(Math.max(1, expansion.size(field)));
        for (int i = field; i < taxonomy.end(field); i++) {
            if (expansion.hasEvidence(i) && figure > figures[i]) {
                figures[i] = figure;
                origins.put(i, field);
            }
        }
    }

    /// The percentile in the field or, if too few regions have evidence, in its nearest ancestor with enough
    /// regions.
    private double quantile(int field, double share) {
        FieldCode code = taxonomy.code(field);
        while (measured.regions(taxonomy.ordinal(code)) < ENOUGH && code.level() > 1) {
            code = code.parent().orElseThrow();
        }
        int scale = taxonomy.ordinal(code);
        double narrower = Math.sqrt((double) expansion.size(field) / Math.max(1, expansion.size(scale)));
        return measured.quantile(scale, share) * narrower;
    }
}
