/// Reads CORDIS' files in the official layout.
@NullMarked
package counterpart.engine.data.importer.cordis.file;

import org.jspecify.annotations.NullMarked;
