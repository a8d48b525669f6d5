/// Ranked partner regions for a cluster or a profile: page, API and formats.
@NullMarked
package counterpart.web.match;

import org.jspecify.annotations.NullMarked;
