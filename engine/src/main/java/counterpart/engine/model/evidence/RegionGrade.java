package counterpart.engine.model.evidence;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import org.jspecify.annotations.Nullable;

/// A region's strength in a field: a curated estimate, or the level that a statistic of its country gives.
///
/// @param grade 3 world-leading, 2 strong, 1 present
/// @param sourced whether a page documents the activity (the grade itself remains an estimate), or a statistic
/// @param sourceUrl that page
public record RegionGrade(
        RegionId region,
        FieldCode field,
        int grade,
        boolean sourced,
        @Nullable String sourceUrl,
        String source) {

    private static final double[] LEVELS = {0, 0.70, 0.90, 0.98};

    /// Validates the components.
    ///
    /// @throws IllegalArgumentException when the grade is not 1, 2 or 3
    public RegionGrade {
        if (grade < 1 || grade > 3) {
            throw new IllegalArgumentException("grade " + grade + " of " + region + " in " + field + " is not 1 to 3");
        }
    }

    /// The level of the grade: the percentile of measured regions in the field for which it stands.
    public double level() {
        return level(grade);
    }

    /// The level of a grade, 1 to 3.
    public static double level(int grade) {
        return LEVELS[grade];
    }

    /// The largest grade for which a level suffices; 0 for none.
    public static int ofLevel(double level) {
        int grade = LEVELS.length - 1;
        while (grade > 0 && level < LEVELS[grade]) {
            grade--;
        }
        return grade;
    }
}
