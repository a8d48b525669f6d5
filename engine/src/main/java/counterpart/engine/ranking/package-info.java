/// Ranks regions for a profile: a [counterpart.engine.ranking.MatchQuery] in, [counterpart.engine.ranking.Matches] out.
///
/// The stages are candidates, factors, score, filter, order, explanation. [counterpart.engine.ranking.RegionRanker]
/// runs them.
@NullMarked
package counterpart.engine.ranking;

import org.jspecify.annotations.NullMarked;
