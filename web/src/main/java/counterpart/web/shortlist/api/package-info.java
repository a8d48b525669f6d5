/// The JSON API of shortlists.
@NullMarked
package counterpart.web.shortlist.api;

import org.jspecify.annotations.NullMarked;
