/// The fewest regions that together hold all fields that a profile seeks.
@NullMarked
package counterpart.engine.ranking.gap;

import org.jspecify.annotations.NullMarked;
