/// Searches of an open Lucene index: words, facets, suggestions and vectors.
@NullMarked
package counterpart.engine.index.lucene.search;

import org.jspecify.annotations.NullMarked;
