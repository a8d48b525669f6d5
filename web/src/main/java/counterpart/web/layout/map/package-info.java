/// Maps on pages.
@NullMarked
package counterpart.web.layout.map;

import org.jspecify.annotations.NullMarked;
