/// Places below regions: metropolitan areas.
@NullMarked
package counterpart.engine.model.place;

import org.jspecify.annotations.NullMarked;
