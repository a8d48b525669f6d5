/// Turns the raw files of the sources into the package's tables: start at [counterpart.engine.data.importer.DataImporter].
/// Each source is one class that [counterpart.engine.data.importer.Importers] lists; all of them work on one draft.
@NullMarked
package counterpart.engine.dataset.source;

import org.jspecify.annotations.NullMarked;
