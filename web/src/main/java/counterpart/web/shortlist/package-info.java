/// Working lists of partner regions for a cluster: stored, shared, commented and exported. Start at
/// [counterpart.web.shortlist.Shortlists].
@NullMarked
package counterpart.web.shortlist;

import org.jspecify.annotations.NullMarked;
