/// Puts figures of regions from different sources on one scale.
@NullMarked
package counterpart.engine.data.importer.scale;

import org.jspecify.annotations.NullMarked;
