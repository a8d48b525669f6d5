/// The fewest regions that together hold what a profile seeks. Start at [counterpart.web.pages.gaps.GapPages].
@NullMarked
package counterpart.web.pages.gaps;

import org.jspecify.annotations.NullMarked;
