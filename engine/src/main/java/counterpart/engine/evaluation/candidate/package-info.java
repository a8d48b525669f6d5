/// The regions or institutions that rankers rank.
@NullMarked
package counterpart.engine.evaluation.candidate;

import org.jspecify.annotations.NullMarked;
