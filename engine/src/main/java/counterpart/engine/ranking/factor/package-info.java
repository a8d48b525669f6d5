/// One class per ranking factor; [counterpart.engine.ranking.factor.Factors] registers them.
@NullMarked
package counterpart.engine.ranking.factor;

import org.jspecify.annotations.NullMarked;
