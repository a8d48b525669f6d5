/// Imports the raw files of all sources into the tables of the package. Start at
/// [counterpart.engine.data.importer.DataImporter]; [counterpart.engine.data.importer.Importers] registers one importer
/// a source and fixes their order.
@NullMarked
package counterpart.engine.data.importer;

import org.jspecify.annotations.NullMarked;
