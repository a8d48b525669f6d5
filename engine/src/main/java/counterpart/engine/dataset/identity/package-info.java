/// Finds the institution that a name stands for: normalised names, domains, coordinates, registry ids. Start at
/// [counterpart.engine.dataset.identity.Identities].
@NullMarked
package counterpart.engine.dataset.identity;

import org.jspecify.annotations.NullMarked;
