/// Everything Lucene: builds, opens and queries the index. No other package may know Lucene, and nothing of Lucene
/// shows in the public signatures here. Start at [counterpart.engine.index.CompetenceIndex].
@NullMarked
package counterpart.engine.index;

import org.jspecify.annotations.NullMarked;
