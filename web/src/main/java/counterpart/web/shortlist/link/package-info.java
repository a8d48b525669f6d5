/// Links that show a shortlist without an account.
@NullMarked
package counterpart.web.shortlist.link;

import org.jspecify.annotations.NullMarked;
