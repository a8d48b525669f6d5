package counterpart.engine.ranking.explanation;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.Institution;

/// An institution with its evidence by field.
///
/// @param evidence mass by field
/// @param scale `ln(1 + n)` of the evidence
/// @param sum of the scale
record Holder(Institution institution, SparseVector evidence, SparseVector scale, double sum) {

    static Holder of(Institution institution, SparseVector evidence) {
        SparseVector scale = evidence.map(Math::log1p);
        return new Holder(institution, evidence, scale, scale.sum());
    }

    boolean isDoor() {
        return isClusterOrganisation() || institution.type() == Institution.Type.AGENCY;
    }

    boolean isClusterOrganisation() {
        return institution.type() == Institution.Type.CLUSTER_ORGANISATION;
    }

    double relevance(KeyInstitutions.Matters matters) {
        return scale.dot(matters.weights());
    }
}
