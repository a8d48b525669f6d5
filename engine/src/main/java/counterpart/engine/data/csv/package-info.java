/// Reads CSV files row by row and reports problems with file and line. Start at [counterpart.engine.data.csv.CsvFile].
@NullMarked
package counterpart.engine.data.csv;

import org.jspecify.annotations.NullMarked;
