/// Technology fields: page and API.
@NullMarked
package counterpart.web.field;

import org.jspecify.annotations.NullMarked;
