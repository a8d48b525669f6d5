/// The user of the current request, and the user data for other packages.
@NullMarked
package counterpart.web.user;

import org.jspecify.annotations.NullMarked;
