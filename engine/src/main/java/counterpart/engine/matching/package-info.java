/// Ranks regions for a profile and says why. Start at [counterpart.engine.matching.MatchQuery] (the question) and
/// [counterpart.engine.matching.Match] (the answer).
@NullMarked
package counterpart.engine.matching;

import org.jspecify.annotations.NullMarked;
