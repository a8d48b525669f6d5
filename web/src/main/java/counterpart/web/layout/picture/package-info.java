/// Geometry of maps and charts that are drawn on the server.
@NullMarked
package counterpart.web.layout.picture;

import org.jspecify.annotations.NullMarked;
