/// The world map as SVG, drawn on the server.
@NullMarked
package counterpart.web.pages.map;

import org.jspecify.annotations.NullMarked;
