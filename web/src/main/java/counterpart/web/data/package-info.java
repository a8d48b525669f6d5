/// The data in service: API and administration.
@NullMarked
package counterpart.web.data;

import org.jspecify.annotations.NullMarked;
