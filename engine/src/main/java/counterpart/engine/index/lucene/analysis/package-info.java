/// Analysis of German and English text: folding, stemming and compound splitting.
@NullMarked
package counterpart.engine.index.lucene.analysis;

import org.jspecify.annotations.NullMarked;
