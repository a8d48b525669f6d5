/// Funding programmes: page and API.
@NullMarked
package counterpart.web.programme;

import org.jspecify.annotations.NullMarked;
