/// Imports the research scores of ranked institutions of India.
@NullMarked
package counterpart.engine.data.importer.nirf;

import org.jspecify.annotations.NullMarked;
