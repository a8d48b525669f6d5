/// The changes of shortlists with user and time.
@NullMarked
package counterpart.web.shortlist.history;

import org.jspecify.annotations.NullMarked;
