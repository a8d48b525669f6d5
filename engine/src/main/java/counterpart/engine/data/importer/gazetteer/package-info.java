/// Imports the gazetteer: populated places outside NUTS with their subdivisions. Start at
/// [counterpart.engine.data.importer.gazetteer.Gazetteer].
@NullMarked
package counterpart.engine.data.importer.gazetteer;

import org.jspecify.annotations.NullMarked;
