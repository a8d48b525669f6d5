/// The data package under construction, and what all importers share to fill it. Start at
/// [counterpart.engine.data.importer.build.SourceImporter].
@NullMarked
package counterpart.engine.data.importer.build;

import org.jspecify.annotations.NullMarked;
