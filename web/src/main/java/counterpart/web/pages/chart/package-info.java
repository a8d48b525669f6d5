/// Charts: figures that a browser draws, with the same figures as a table. See docs/how-to/add-a-chart.md.
@NullMarked
package counterpart.web.pages.chart;

import org.jspecify.annotations.NullMarked;
