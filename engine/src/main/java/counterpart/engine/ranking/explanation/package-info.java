/// Explains a match: the fields that contribute most points, key institutions, funding, cautions, coverage and the
/// sentence.
@NullMarked
package counterpart.engine.ranking.explanation;

import org.jspecify.annotations.NullMarked;
