/// The forms that undo a removal.
@NullMarked
package counterpart.web.shortlist.removal.web;

import org.jspecify.annotations.NullMarked;
