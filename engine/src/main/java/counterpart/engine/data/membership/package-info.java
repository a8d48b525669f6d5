/// Reads member lists of clusters from files and matches their entries with institutions of the package. Start at
/// [counterpart.engine.data.membership.MemberMatcher].
@NullMarked
package counterpart.engine.data.membership;

import org.jspecify.annotations.NullMarked;
