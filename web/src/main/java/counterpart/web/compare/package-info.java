/// Two to four regions side by side.
@NullMarked
package counterpart.web.compare;

import org.jspecify.annotations.NullMarked;
