/// Imports the Research Organization Registry; the records serve for linkage and location only.
@NullMarked
package counterpart.engine.data.importer.ror;

import org.jspecify.annotations.NullMarked;
