package counterpart.engine.specialisation;

import counterpart.engine.model.FieldCode;
import java.util.HashMap;
import java.util.Map;

/// Puts curated grades and measured figures on one scale: grades 1, 2, 3 in a field count as the 70th, 90th, 98th
/// percentile of what measured places reach in that field, its descendants included. A grade on a field is spread over
/// what the field covers; where a place has both, the larger figure stands.
final class Grading {

    private static final double[] PERCENTILES = {0, 0.70, 0.90, 0.98};
    private static final int ENOUGH = 10;

    private final Taxonomy taxonomy;
    private final Cover cover;
    private final FieldFigures measured;

    /// Grades by comparison with measured places.
    ///
    /// @param measured figures of the places that are measured well
    Grading(Taxonomy taxonomy, Cover cover, FieldFigures measured) {
        this.taxonomy = taxonomy;
        this.cover = cover;
        this.measured = measured;
    }

    /// The largest grade whose percentile a figure reaches, 0 for none.
    static int gradeOf(double figure, Quantile distribution) {
        int grade = PERCENTILES.length - 1;
        while (grade > 0 && figure < distribution.at(PERCENTILES[grade])) {
            grade--;
        }
        return grade;
    }

    /// A place's figures with its grades, and the field that stands behind each.
    ///
    /// @param grades grade 1 to 3 by field
    Graded apply(SparseVector figures, Map<Integer, Integer> grades) {
        double[] dense = figures.toDense(taxonomy.size());
        Map<Integer, Integer> origins = new HashMap<>();
        grades.forEach((field, grade) -> raise(dense, origins, cover.anchor(field), grade));
        return new Graded(SparseVector.of(dense), origins);
    }

    /// A place's figures once grades are in.
    ///
    /// @param origins for each field whose figure comes from a grade the graded field
    record Graded(SparseVector figures, Map<Integer, Integer> origins) {}

    private void raise(double[] figures, Map<Integer, Integer> origins, int field, int grade) {
        double figure = level(field, PERCENTILES[grade]) / Math.sqrt(Math.max(1, cover.size(field)));
        for (int i = field; i < taxonomy.end(field); i++) {
            if (cover.hasEvidence(i) && figure > figures[i]) {
                figures[i] = figure;
                origins.put(i, field);
            }
        }
    }

    /// The percentile in the field, or where too few places have evidence, in its nearest ancestor that has enough.
    private double level(int field, double share) {
        FieldCode code = taxonomy.code(field);
        while (measured.places(taxonomy.ordinal(code)) < ENOUGH && code.level() > 1) {
            code = code.parent().orElseThrow();
        }
        int scale = taxonomy.ordinal(code);
        double narrower = Math.sqrt((double) cover.size(field) / Math.max(1, cover.size(scale)));
        return measured.quantile(scale, share) * narrower;
    }
}
