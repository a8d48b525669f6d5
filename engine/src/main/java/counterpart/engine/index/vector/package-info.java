/// Competence vectors inside Lucene: stored exactly per document, copied into columns per segment, multiplied term at a
/// time. Internal to [counterpart.engine.index]; start at [counterpart.engine.index.vector.CompetenceQuery].
@NullMarked
package counterpart.engine.index.vector;

import org.jspecify.annotations.NullMarked;
