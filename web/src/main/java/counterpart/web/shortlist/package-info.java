/// Working lists of partner regions for a cluster: kept, shared, commented and handed over. Start at
/// [counterpart.web.shortlist.Shortlists].
@NullMarked
package counterpart.web.shortlist;

import org.jspecify.annotations.NullMarked;
