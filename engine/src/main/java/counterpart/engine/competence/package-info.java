/// The competence model: specialisation, relatedness and strength of regions, without input or output. Start at
/// [counterpart.engine.competence.CompetenceModel].
@NullMarked
package counterpart.engine.competence;

import org.jspecify.annotations.NullMarked;
