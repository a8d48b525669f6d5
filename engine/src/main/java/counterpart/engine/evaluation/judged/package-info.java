/// Top lists measured against graded judgements of regions, which lie outside the repository.
@NullMarked
package counterpart.engine.evaluation.judged;

import org.jspecify.annotations.NullMarked;
