package counterpart.engine.model.evidence;

import counterpart.engine.model.FieldCode;

/// The countable evidence of an institution in a field.
///
/// @param institution id of the institution
/// @param mass evidence mass: each project contributes 1/k to each of its k fields; 0 for a curated claim
/// @param projects number of projects; 0 for a curated claim
/// @param ecContributionEur share of the projects' EU contribution in euro, split as the mass is
/// @param firstYear year of the oldest evidence, 0 when undated
/// @param lastYear year of the newest evidence, 0 when undated
/// @param grade curated grade 1 to 3, 0 if only projects are known
/// @param source id of the source
public record Competence(
        String institution,
        FieldCode field,
        double mass,
        int projects,
        double ecContributionEur,
        int firstYear,
        int lastYear,
        int grade,
        String source) {

    /// The evidence mass by which the ranking counts it: a curated claim counts as one project on the field alone.
    public double countedMass() {
        return grade > 0 ? Math.max(1, mass) : mass;
    }
}
