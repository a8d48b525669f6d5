package counterpart.engine.competence;

/// The constants of the competence model; docs/EVALUATION.md describes how they were chosen.
///
/// @param shrinkage pseudo-evidence `a` of the location quotient, above 0, so that a single project does not give a
///     top rank
/// @param quotientCap largest location quotient that counts
/// @param relatednessShrinkage pseudo-count of the association strength, 0 or more; 0 is the published form
/// @param relatednessCap association strength that counts as full relatedness
/// @param neighbours number of nearest fields of each field that count as related to it
public record ModelConstants(
        double shrinkage, double quotientCap, double relatednessShrinkage, double relatednessCap, int neighbours) {

    /// The constants of the product.
    public static final ModelConstants DEFAULT = new ModelConstants(2, 4, 1, 8, 10);
}
