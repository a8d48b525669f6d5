/// How far the data carries: [counterpart.engine.dataset.quality.DataQuality].
@NullMarked
package counterpart.engine.dataset.quality;

import org.jspecify.annotations.NullMarked;
