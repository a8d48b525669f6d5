/// The pages of a region, an institution, a field and a programme: controllers, and what the templates show. Start at
/// [counterpart.web.pages.portrait.RegionPages].
@NullMarked
package counterpart.web.pages.portrait;

import org.jspecify.annotations.NullMarked;
