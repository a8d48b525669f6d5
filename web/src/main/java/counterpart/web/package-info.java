/// The application: start with [Application].
@NullMarked
package counterpart.web;

import org.jspecify.annotations.NullMarked;
