/// Imports the gathered list of national centres of nine countries.
@NullMarked
package counterpart.engine.data.importer.centres;

import org.jspecify.annotations.NullMarked;
