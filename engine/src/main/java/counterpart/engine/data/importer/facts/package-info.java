/// Checks files of gathered facts before they are imported. Start at
/// [counterpart.engine.data.importer.facts.FactRules].
@NullMarked
package counterpart.engine.data.importer.facts;

import org.jspecify.annotations.NullMarked;
