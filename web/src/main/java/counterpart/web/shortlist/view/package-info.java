/// Shortlist views: the texts of users together with the current data.
@NullMarked
package counterpart.web.shortlist.view;

import org.jspecify.annotations.NullMarked;
