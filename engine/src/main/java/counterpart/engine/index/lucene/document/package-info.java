/// Index entries as Lucene documents, and the names of their fields.
@NullMarked
package counterpart.engine.index.lucene.document;

import org.jspecify.annotations.NullMarked;
