package counterpart.web.engine;

import counterpart.engine.data.Correction;
import java.util.List;

/// The corrections that are in force.
@FunctionalInterface
public interface CorrectionSource {

    /// All approved corrections, in the order in which they are applied.
    List<Correction> approved();
}
