/// Method, data, imprint and privacy.
@NullMarked
package counterpart.web.about;

import org.jspecify.annotations.NullMarked;
