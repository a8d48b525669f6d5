/// Parses match queries from addresses, forms and bodies.
@NullMarked
package counterpart.web.match.request;

import org.jspecify.annotations.NullMarked;
