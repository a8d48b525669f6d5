/// Tells what a text says that its author has from what it says they need; [Statements] is the start.
@NullMarked
package counterpart.engine.index.fieldrecognition.need;

import org.jspecify.annotations.NullMarked;
