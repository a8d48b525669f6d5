/// Errors as RFC 9457 problem documents.
@NullMarked
package counterpart.web.error;

import org.jspecify.annotations.NullMarked;
