/// Recognises technology fields in free text in German or English.
@NullMarked
package counterpart.engine.index.fieldrecognition;

import org.jspecify.annotations.NullMarked;
