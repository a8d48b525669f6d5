/// The user of the current request and what other rooms may know about users.
@NullMarked
package counterpart.web.user;

import org.jspecify.annotations.NullMarked;
