/// A Lucene query that scores documents by the exact scalar product of sparse vectors.
@NullMarked
package counterpart.engine.index.lucene.vector;

import org.jspecify.annotations.NullMarked;
