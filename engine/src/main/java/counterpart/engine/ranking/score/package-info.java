/// The scores of all regions for a query: candidates, factor values and their sums under weights.
@NullMarked
package counterpart.engine.ranking.score;

import org.jspecify.annotations.NullMarked;
