/// Comments on shortlists and their entries.
@NullMarked
package counterpart.web.shortlist.comment;

import org.jspecify.annotations.NullMarked;
