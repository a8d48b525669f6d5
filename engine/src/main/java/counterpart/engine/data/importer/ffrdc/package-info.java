/// Imports the R&D of the federally funded research centers of the United States.
@NullMarked
package counterpart.engine.data.importer.ffrdc;

import org.jspecify.annotations.NullMarked;
