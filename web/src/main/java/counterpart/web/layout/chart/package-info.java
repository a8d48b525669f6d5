/// Charts on pages.
@NullMarked
package counterpart.web.layout.chart;

import org.jspecify.annotations.NullMarked;
