package counterpart.web.correction;

import counterpart.engine.model.Correction;
import counterpart.web.engine.CorrectionSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// The approved corrections in the database.
@Component
final class ApprovedCorrections implements CorrectionSource {

    private final Corrections corrections;

    ApprovedCorrections(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public List<Correction> approved() {
        return corrections.approved().stream().map(Proposal::correction).toList();
    }
}
