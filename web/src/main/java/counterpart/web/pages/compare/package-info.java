/// Two to four regions side by side for one cluster. Start at [counterpart.web.pages.compare.ComparePages].
@NullMarked
package counterpart.web.pages.compare;

import org.jspecify.annotations.NullMarked;
