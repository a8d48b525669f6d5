/// Merges institutions that several sources describe, after all importers have run.
@NullMarked
package counterpart.engine.data.importer.merge;

import org.jspecify.annotations.NullMarked;
