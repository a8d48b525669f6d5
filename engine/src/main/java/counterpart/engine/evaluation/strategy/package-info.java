/// The product's own strategies as rankers on past data.
@NullMarked
package counterpart.engine.evaluation.strategy;

import org.jspecify.annotations.NullMarked;
