/// Imports gathered facts about innovation regions outside the NUTS area and their institutions.
@NullMarked
package counterpart.engine.data.importer.worldregion;

import org.jspecify.annotations.NullMarked;
