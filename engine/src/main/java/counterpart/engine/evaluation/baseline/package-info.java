/// Baselines: rankers that do not use the competence model. [counterpart.engine.evaluation.baseline.Baselines] lists
/// them.
@NullMarked
package counterpart.engine.evaluation.baseline;

import org.jspecify.annotations.NullMarked;
