/// Record linkage: finds the institution that a record of another source describes, by normalised names, web domains,
/// coordinates and registry identifiers. Start at [counterpart.engine.data.linkage.InstitutionLinker].
@NullMarked
package counterpart.engine.data.linkage;

import org.jspecify.annotations.NullMarked;
