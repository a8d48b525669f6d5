/// The mathematics of specialisation: pure functions over sparse vectors, no input or output.
/// Start at [counterpart.engine.specialisation.CompetenceModel].
@NullMarked
package counterpart.engine.specialisation;

import org.jspecify.annotations.NullMarked;
