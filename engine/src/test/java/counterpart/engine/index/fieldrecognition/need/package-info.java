@NullMarked
package counterpart.engine.index.fieldrecognition.need;

import org.jspecify.annotations.NullMarked;
