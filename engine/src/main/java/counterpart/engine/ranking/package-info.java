/// Ranks regions for a profile: takes a [counterpart.engine.ranking.MatchQuery] and returns
/// [counterpart.engine.ranking.Matches].
///
/// The stages are candidates, factors, score, filter, order, explanation.
/// [counterpart.engine.ranking.ranker.RegionRanker]
/// runs them.
@NullMarked
package counterpart.engine.ranking;

import org.jspecify.annotations.NullMarked;
