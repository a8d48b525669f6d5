/// Imports patent families by country and WIPO field.
@NullMarked
package counterpart.engine.data.importer.patents;

import org.jspecify.annotations.NullMarked;
