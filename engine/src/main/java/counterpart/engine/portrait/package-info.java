/// What is known of one region, institution, field or programme, whoever asks. Start at
/// [counterpart.engine.portrait.Portraits].
@NullMarked
package counterpart.engine.portrait;

import org.jspecify.annotations.NullMarked;
