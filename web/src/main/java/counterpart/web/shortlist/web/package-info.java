/// Pages and API of shortlists.
@NullMarked
package counterpart.web.shortlist.web;

import org.jspecify.annotations.NullMarked;
