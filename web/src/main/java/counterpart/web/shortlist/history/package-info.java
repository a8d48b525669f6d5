/// Changes of shortlists and comments on them.
@NullMarked
package counterpart.web.shortlist.history;

import org.jspecify.annotations.NullMarked;
