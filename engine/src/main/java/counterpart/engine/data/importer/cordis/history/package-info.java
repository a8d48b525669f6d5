/// Reads CORDIS' files as single dated projects, for evaluation over time.
@NullMarked
package counterpart.engine.data.importer.cordis.history;

import org.jspecify.annotations.NullMarked;
