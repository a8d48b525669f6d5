/// Pages and API of corrections.
@NullMarked
package counterpart.web.correction.web;

import org.jspecify.annotations.NullMarked;
