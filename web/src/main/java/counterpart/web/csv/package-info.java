/// CSV for spreadsheet programs.
@NullMarked
package counterpart.web.csv;

import org.jspecify.annotations.NullMarked;
