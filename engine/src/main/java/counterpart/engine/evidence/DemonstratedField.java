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
        int ordinal = profile.ordinal(region);
        List<ProjectEvidence> found = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            int project = matches.ordinal(i);
            if (profile.partners().hasRegion(project, ordinal)) {
                List<Institution> partners = profile.partners().of(project, ordinal);
                found.add(new ProjectEvidence(profile.project(project), matches.value(i), partners, joins(project)));
            }
        }
        found.sort(ProjectEvidence.STRONGEST_FIRST);
        return found;
    }

    private List<FieldCode> joins(int project) {
        return profile.joins(project, field, apart);
    }
}
