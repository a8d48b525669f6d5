/// Runs the stages of the ranking; start at [counterpart.engine.ranking.ranker.RegionRanker].
@NullMarked
package counterpart.engine.ranking.ranker;

import org.jspecify.annotations.NullMarked;
