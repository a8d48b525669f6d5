package counterpart.engine.ranking.explanation;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.Institution;

/// An institution with its evidence by field.
///
/// @param evidence mass by field
/// @param projects number of projects by field
/// @param measured the part of the evidence that rests on projects
/// @param scale `ln(1 + n)` of the evidence
/// @param sum of the scale
/// @param isResearcher see [counterpart.engine.evidence.ResearchPerformers]
record Holder(
        Institution institution,
        SparseVector evidence,
        SparseVector projects,
        SparseVector measured,
        SparseVector scale,
        double sum,
        boolean isResearcher) {

    static Holder of(
            Institution institution,
            SparseVector evidence,
            SparseVector projects,
            SparseVector measured,
            boolean isResearcher) {
        SparseVector scale = evidence.map(Math::log1p);
        return new Holder(institution, evidence, projects, measured, scale, scale.sum(), isResearcher);
    }

    boolean isContactPoint() {
        return isClusterOrganisation() || institution.type() == Institution.Type.AGENCY;
    }

    boolean isClusterOrganisation() {
        return institution.type() == Institution.Type.CLUSTER_ORGANISATION;
    }

    double relevance(KeyInstitutions.FieldWeights fieldWeights) {
        return scale.dot(fieldWeights.weights());
    }
}
