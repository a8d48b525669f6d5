/// The start page, the search page and the page for addresses that lead nowhere.
@NullMarked
package counterpart.web.search;

import org.jspecify.annotations.NullMarked;
