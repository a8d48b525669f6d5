/// Builds, opens and queries the Lucene index. No other package may use Lucene, and no Lucene type appears in the
/// public signatures here. Start at [counterpart.engine.index.CompetenceIndex].
@NullMarked
package counterpart.engine.index;

import org.jspecify.annotations.NullMarked;
