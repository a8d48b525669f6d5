/// Imports the business R&D of US states by industry.
@NullMarked
package counterpart.engine.data.importer.berd;

import org.jspecify.annotations.NullMarked;
