/// Imports the taxonomy of fields (European Science Vocabulary).
@NullMarked
package counterpart.engine.data.importer.euroscivoc;

import org.jspecify.annotations.NullMarked;
