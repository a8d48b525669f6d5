/// API keys of other portals: authentication, scopes, rate limits and usage.
@NullMarked
package counterpart.web.apikey;

import org.jspecify.annotations.NullMarked;
