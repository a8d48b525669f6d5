/// The texts about a match: the case in two sentences, who pays, and the names used in them. Start at
/// [counterpart.engine.ranking.explanation.sentence.Sentences].
@NullMarked
package counterpart.engine.ranking.explanation.sentence;

import org.jspecify.annotations.NullMarked;
