/// The tasks of the evaluation: pseudo-clusters, their candidates and the relevance of each candidate.
@NullMarked
package counterpart.engine.evaluation.protocol;

import org.jspecify.annotations.NullMarked;
