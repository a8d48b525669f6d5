/// Pages of shortlists, of what shared links show, and the way from a match onto a list.
@NullMarked
package counterpart.web.pages.shortlist;

import org.jspecify.annotations.NullMarked;
