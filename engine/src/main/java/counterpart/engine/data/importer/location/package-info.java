/// Assigns organisations to regions by code, subdivision or coordinates.
@NullMarked
package counterpart.engine.data.importer.location;

import org.jspecify.annotations.NullMarked;
