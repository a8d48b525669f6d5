/// Limits for responses that cost seconds of processor time, so that they never delay cheap ones.
@NullMarked
package counterpart.web.costly;

import org.jspecify.annotations.NullMarked;
