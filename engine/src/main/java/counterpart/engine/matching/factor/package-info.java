/// One class a factor; [counterpart.engine.matching.factor.Factors] lists them.
@NullMarked
package counterpart.engine.matching.factor;

import org.jspecify.annotations.NullMarked;
