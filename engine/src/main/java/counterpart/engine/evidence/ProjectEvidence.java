package counterpart.engine.evidence;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.evidence.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A project that shows a field, in the domain of a cluster or in any, seen from one region.
///
/// @param match how clearly it does, in (0, 1]
/// @param institutions those of the region that take part, coordinators first
/// @param joins the field, then the own fields of the cluster that the project joins with it; the field alone if the
///     project lies outside the domain
public record ProjectEvidence(Project project, double match, List<Institution> institutions, List<FieldCode> joins) {

    static final Comparator<ProjectEvidence> STRONGEST_FIRST = Comparator.comparingDouble(ProjectEvidence::share)
            .reversed()
            .thenComparing(evidence -> evidence.project().id());

    private static final int LARGE = 12;

    public ProjectEvidence {
        institutions = List.copyOf(institutions);
        joins = List.copyOf(joins);
    }

    /// Whether the project is so large that it says little about each partner.
    public boolean isLarge() {
        return project.participations().size() > LARGE;
    }

    /// The first entries of a list, at most one of them large.
    public static List<ProjectEvidence> best(List<ProjectEvidence> strongestFirst, int limit) {
        List<ProjectEvidence> best = new ArrayList<>();
        for (ProjectEvidence evidence : strongestFirst) {
            boolean another = evidence.isLarge() && best.stream().anyMatch(ProjectEvidence::isLarge);
            if (!another && best.size() < limit) {
                best.add(evidence);
            }
        }
        return best;
    }

    /// How much the project says about each of its partners: the match, shared by the square root of their
    /// number.
    public double share() {
        return match / Math.sqrt(Math.max(1, project.participations().size()));
    }
}
