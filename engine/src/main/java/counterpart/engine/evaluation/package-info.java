/// Measures how well rankings predict real partnerships, against strong baselines, together with coverage and diversity
/// of the lists. Start at [counterpart.engine.evaluation.Evaluation]; docs/EVALUATION.md describes the protocol.
@NullMarked
package counterpart.engine.evaluation;

import org.jspecify.annotations.NullMarked;
