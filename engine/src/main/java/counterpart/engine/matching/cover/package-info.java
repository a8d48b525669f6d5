/// Few regions that together hold much: [counterpart.engine.matching.cover.SmallestCover] is the combinatorics, without
/// any notion of regions.
@NullMarked
package counterpart.engine.matching.cover;

import org.jspecify.annotations.NullMarked;
