/// Imports NUTS 2021 level-2 regions and maps codes of other NUTS versions to them.
@NullMarked
package counterpart.engine.data.importer.nuts;

import org.jspecify.annotations.NullMarked;
