package counterpart.web.correction;

import counterpart.engine.data.Correction;
import java.util.List;

/// What somebody proposes.
///
/// @param source address of a page, or a sentence
/// @param note for who decides; may be empty
public record CorrectionDraft(
        String cluster, List<Correction.Change> changes, String source, CorrectionConfidence confidence, String note) {

    public CorrectionDraft {
        changes = List.copyOf(changes);
    }
}
