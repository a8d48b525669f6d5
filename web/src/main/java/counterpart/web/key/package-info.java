/// API keys for other portals, and how much anybody may ask: [counterpart.web.key.KeyFilter] stands before the API.
@NullMarked
package counterpart.web.key;

import org.jspecify.annotations.NullMarked;
