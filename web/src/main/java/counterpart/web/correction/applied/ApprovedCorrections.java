package counterpart.web.correction.applied;

import counterpart.engine.data.Correction;
import counterpart.web.correction.Corrections;
import counterpart.web.correction.Proposal;
import counterpart.web.engine.CorrectionSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// The approved corrections in the database.
@Component
public final class ApprovedCorrections implements CorrectionSource {

    private final Corrections corrections;

    ApprovedCorrections(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public List<Correction> approved() {
        return corrections.approved().stream().map(Proposal::correction).toList();
    }
}
