package counterpart.engine.model.evidence;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import org.jspecify.annotations.Nullable;

/// A curated estimate of a region's strength in a field.
///
/// @param grade 3 world-leading, 2 strong, 1 present
/// @param sourced whether a page documents the activity (the grade itself remains an estimate)
/// @param sourceUrl that page
public record RegionGrade(
        RegionId region,
        FieldCode field,
        int grade,
        boolean sourced,
        @Nullable String sourceUrl,
        String source) {

    /// Validates the components.
    ///
    /// @throws IllegalArgumentException when the grade is not 1, 2 or 3
    public RegionGrade {
        if (grade < 1 || grade > 3) {
            throw new IllegalArgumentException("grade " + grade + " of " + region + " in " + field + " is not 1 to 3");
        }
    }
}
