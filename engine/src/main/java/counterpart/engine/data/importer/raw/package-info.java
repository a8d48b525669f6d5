/// Finds and reads raw files, and records progress and findings of an import.
@NullMarked
package counterpart.engine.data.importer.raw;

import org.jspecify.annotations.NullMarked;
