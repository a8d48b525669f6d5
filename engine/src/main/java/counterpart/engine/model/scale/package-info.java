/// The scale on which figures of regions from different sources are compared.
@NullMarked
package counterpart.engine.model.scale;

import org.jspecify.annotations.NullMarked;
