/// Metrics of single lists, of all lists together, and their uncertainty.
@NullMarked
package counterpart.engine.evaluation.metric;

import org.jspecify.annotations.NullMarked;
