/// Texts for users from message files, one file per language, beside the package that uses them. Start at
/// [counterpart.engine.message.Messages].
@NullMarked
package counterpart.engine.message;

import org.jspecify.annotations.NullMarked;
