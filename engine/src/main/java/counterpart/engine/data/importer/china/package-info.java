/// Imports the grades of the national subject evaluation of China.
@NullMarked
package counterpart.engine.data.importer.china;

import org.jspecify.annotations.NullMarked;
