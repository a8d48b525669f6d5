/// Dossiers as spreadsheets.
@NullMarked
package counterpart.web.export.xlsx;

import org.jspecify.annotations.NullMarked;
