package counterpart.engine.evidence;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.evidence.Project;
import java.util.List;

/// A project that shows a field in the domain of a cluster, seen from one region.
///
/// @param match how clearly it does, in (0, 1]
/// @param institutions those of the region that take part, coordinators first
/// @param joins the field, then the own fields of the cluster that the project joins with it
public record ProjectEvidence(Project project, double match, List<Institution> institutions, List<FieldCode> joins) {

    public ProjectEvidence {
        institutions = List.copyOf(institutions);
        joins = List.copyOf(joins);
    }

    /// How much the project says about each of its partners: the match, shared by the square root of their
    /// number.
    public double share() {
        return match / Math.sqrt(Math.max(1, project.participations().size()));
    }
}
