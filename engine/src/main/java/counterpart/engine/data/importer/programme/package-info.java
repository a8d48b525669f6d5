/// Imports funding programmes.
@NullMarked
package counterpart.engine.data.importer.programme;

import org.jspecify.annotations.NullMarked;
