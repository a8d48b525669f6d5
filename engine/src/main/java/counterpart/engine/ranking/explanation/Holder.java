package counterpart.engine.ranking.explanation;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.Institution;
import java.util.Set;
import java.util.regex.Pattern;

/// An institution with its evidence by field.
///
/// @param evidence mass by field
/// @param projects number of projects by field
/// @param measured the part of the evidence that rests on projects
/// @param scale `ln(1 + n)` of the evidence
/// @param sum of the scale
/// @param isResearcher whether it researches or develops itself, as far as type and name tell
record Holder(
        Institution institution,
        SparseVector evidence,
        SparseVector projects,
        SparseVector measured,
        SparseVector scale,
        double sum,
        boolean isResearcher) {

    private static final Set<Institution.Type> RESEARCHERS =
            Set.of(Institution.Type.RESEARCH_INSTITUTE, Institution.Type.COMPANY);

    /// Words in names of organisations that take part in projects without research of their own.
    private static final Pattern INTERMEDIARY = Pattern.compile(
            "(?iuU).*\\b(consult\\w*|advisory|advisors|project office|promozione|promotion|association|associazione|asociación"
                    + "|asociacion|associação|verband|federation|fédération|federación|federazione|chamber|network|communication|media"
                    + "|marketing|ventures|standardi[sz]ation|norm\\w*|council of|confederation|society of|agency|agenzia|agence)\\b.*");

    static Holder of(Institution institution, SparseVector evidence, SparseVector projects, SparseVector measured) {
        SparseVector scale = evidence.map(Math::log1p);
        return new Holder(institution, evidence, projects, measured, scale, scale.sum(), isResearcher(institution));
    }

    boolean isContactPoint() {
        return isClusterOrganisation() || institution.type() == Institution.Type.AGENCY;
    }

    boolean isClusterOrganisation() {
        return institution.type() == Institution.Type.CLUSTER_ORGANISATION;
    }

    static boolean isResearcher(Institution institution) {
        boolean always =
                institution.type() == Institution.Type.UNIVERSITY || institution.type() == Institution.Type.HOSPITAL;
        return always
                || (RESEARCHERS.contains(institution.type())
                        && !INTERMEDIARY.matcher(institution.name()).matches());
    }

    double relevance(KeyInstitutions.FieldWeights fieldWeights) {
        return scale.dot(fieldWeights.weights());
    }
}
