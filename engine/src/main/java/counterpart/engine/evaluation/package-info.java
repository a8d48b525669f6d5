/// How well a ranking predicts partnerships that really came about, against strong baselines and with what accuracy
/// hides. Start at [counterpart.engine.evaluation.Evaluation]; docs/EVALUATION.md states the protocol.
@NullMarked
package counterpart.engine.evaluation;

import org.jspecify.annotations.NullMarked;
