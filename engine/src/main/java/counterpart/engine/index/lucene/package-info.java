/// The index in Lucene: writing it to a directory and opening it.
@NullMarked
package counterpart.engine.index.lucene;

import org.jspecify.annotations.NullMarked;
