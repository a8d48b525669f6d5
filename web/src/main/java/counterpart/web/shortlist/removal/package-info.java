/// What was removed and can be restored for a day.
@NullMarked
package counterpart.web.shortlist.removal;

import org.jspecify.annotations.NullMarked;
