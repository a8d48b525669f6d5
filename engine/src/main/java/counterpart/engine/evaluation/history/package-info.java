/// Counts of a training or test period, by region, institution and field.
@NullMarked
package counterpart.engine.evaluation.history;

import org.jspecify.annotations.NullMarked;
