/// Regions: page and API.
@NullMarked
package counterpart.web.region;

import org.jspecify.annotations.NullMarked;
