/// Imports R&D spending of universities in the United States (HERD survey).
@NullMarked
package counterpart.engine.data.importer.herd;

import org.jspecify.annotations.NullMarked;
