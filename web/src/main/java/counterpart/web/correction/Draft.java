package counterpart.web.correction;

import counterpart.engine.model.Correction;
import java.util.List;

/// What somebody proposes.
///
/// @param source address of a page, or a sentence
/// @param note for who decides; may be empty
record Draft(String cluster, List<Correction.Change> changes, String source, Confidence confidence, String note) {

    Draft {
        changes = List.copyOf(changes);
    }
}
