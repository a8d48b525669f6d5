package counterpart.web.correction;

import counterpart.engine.data.Correction;
import java.util.List;

/// A proposed correction before it is stored.
///
/// @param source address of a page, or a sentence
/// @param note for the approver; may be empty
public record CorrectionDraft(
        String cluster, List<Correction.Change> changes, String source, CorrectionConfidence confidence, String note) {

    public CorrectionDraft {
        changes = List.copyOf(changes);
    }
}
