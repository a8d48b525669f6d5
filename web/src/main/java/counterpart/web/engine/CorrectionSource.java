package counterpart.web.engine;

import counterpart.engine.model.Correction;
import java.util.List;

/// The corrections that are in force.
@FunctionalInterface
public interface CorrectionSource {

    /// All approved corrections, in the order in which they are applied.
    List<Correction> approved();
}
