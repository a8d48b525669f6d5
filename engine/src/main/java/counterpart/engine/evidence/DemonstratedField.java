package counterpart.engine.evidence;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import java.util.ArrayList;
import java.util.List;

/// The projects that show a field in the domain of a profile.
public final class DemonstratedField {

    private final ProfileEvidence profile;
    private final int field;
    private final double[] apart;
    private final SparseVector matches;

    DemonstratedField(ProfileEvidence profile, int field, double[] apart, SparseVector matches) {
        this.profile = profile;
        this.field = field;
        this.apart = apart;
        this.matches = matches.map(match -> match >= ContextualEvidence.SHOWN ? match : 0);
    }

    /// The projects in which institutions of a region show the field, those that say most about their partners
    /// first; empty when no project joins the field and the domain.
    public List<ProjectEvidence> in(RegionId region) {
        return withoutJoins(region).stream().map(this::joined).toList();
    }

    /// The evidence of [#in] in the same order, each without the own fields that the project joins: they are costly,
    /// and
    /// few of the projects are shown.
    public List<ProjectEvidence> withoutJoins(RegionId region) {
        int ordinal = profile.ordinal(region);
        List<FieldCode> alone = List.of(profile.code(field));
        List<ProjectEvidence> found = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            int project = matches.ordinal(i);
            if (profile.partners().hasRegion(project, ordinal)) {
                List<Institution> partners = profile.partners().of(project, ordinal);
                found.add(new ProjectEvidence(profile.project(project), matches.value(i), partners, alone));
            }
        }
        found.sort(ProjectEvidence.STRONGEST_FIRST);
        return found;
    }

    /// Evidence of [#withoutJoins] with the own fields that its project joins with the field.
    public ProjectEvidence joined(ProjectEvidence evidence) {
        int i = 0;
        while (!profile.project(matches.ordinal(i))
                .id()
                .equals(evidence.project().id())) {
            i++;
        }
        return new ProjectEvidence(
                evidence.project(),
                evidence.match(),
                evidence.institutions(),
                profile.joins(matches.ordinal(i), field, apart));
    }
}
