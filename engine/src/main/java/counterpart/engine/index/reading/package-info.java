/// Understands free text: which fields it speaks of, and how surely. Internal to [counterpart.engine.index]; start at
/// [counterpart.engine.index.reading.FieldReader].
@NullMarked
package counterpart.engine.index.reading;

import org.jspecify.annotations.NullMarked;
