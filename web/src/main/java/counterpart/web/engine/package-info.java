/// The engine in service: opening it, replacing it by newer data, one engine per request.
@NullMarked
package counterpart.web.engine;

import org.jspecify.annotations.NullMarked;
