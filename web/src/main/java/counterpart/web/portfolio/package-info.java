/// The portfolio of all clusters: page, CSV and API.
@NullMarked
package counterpart.web.portfolio;

import org.jspecify.annotations.NullMarked;
