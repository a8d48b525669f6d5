/// Rankers that need no model of ours; [counterpart.engine.evaluation.baseline.Baselines] lists them.
@NullMarked
package counterpart.engine.evaluation.baseline;

import org.jspecify.annotations.NullMarked;
