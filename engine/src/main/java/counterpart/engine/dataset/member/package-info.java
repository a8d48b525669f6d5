/// Lists of members of a cluster: read from files, recognised among the institutions of the package. Start at
/// [counterpart.engine.dataset.member.Members].
@NullMarked
package counterpart.engine.dataset.member;

import org.jspecify.annotations.NullMarked;
