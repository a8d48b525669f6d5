/// Gap coverage: page and API.
@NullMarked
package counterpart.web.gap;

import org.jspecify.annotations.NullMarked;
