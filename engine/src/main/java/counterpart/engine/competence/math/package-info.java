/// Sparse vectors and statistics that know nothing of regions and fields.
@NullMarked
package counterpart.engine.competence.math;

import org.jspecify.annotations.NullMarked;
