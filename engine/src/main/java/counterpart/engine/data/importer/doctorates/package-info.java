/// Imports the doctorates of US states by field.
@NullMarked
package counterpart.engine.data.importer.doctorates;

import org.jspecify.annotations.NullMarked;
