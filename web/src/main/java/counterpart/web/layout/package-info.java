/// Common parts of all pages: layout, addresses, messages, languages, dates.
@NullMarked
package counterpart.web.layout;

import org.jspecify.annotations.NullMarked;
