/// Explains a match: fields that carry its points, key institutions, funding, cautions, coverage and the sentence.
@NullMarked
package counterpart.engine.ranking.explanation;

import org.jspecify.annotations.NullMarked;
