/// Imports ISO 3166-2 subdivisions of countries outside NUTS.
@NullMarked
package counterpart.engine.data.importer.subdivision;

import org.jspecify.annotations.NullMarked;
