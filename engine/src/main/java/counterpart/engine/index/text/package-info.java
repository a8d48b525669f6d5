/// How words are made comparable: folding, stemming and the splitting of German compounds, the same when indexing and
/// when asking. Internal to [counterpart.engine.index]; start at [counterpart.engine.index.text.Analysis].
@NullMarked
package counterpart.engine.index.text;

import org.jspecify.annotations.NullMarked;
