/// What the start page reminds a user of.
@NullMarked
package counterpart.web.reminder;

import org.jspecify.annotations.NullMarked;
