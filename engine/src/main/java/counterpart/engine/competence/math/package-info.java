/// Sparse vectors and statistics, independent of regions and fields.
@NullMarked
package counterpart.engine.competence.math;

import org.jspecify.annotations.NullMarked;
