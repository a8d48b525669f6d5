/// Imports publications from the snapshot of OpenAlex. Start at
/// [counterpart.engine.data.importer.openalex.OpenAlexImporter].
@NullMarked
package counterpart.engine.data.importer.openalex;

import org.jspecify.annotations.NullMarked;
