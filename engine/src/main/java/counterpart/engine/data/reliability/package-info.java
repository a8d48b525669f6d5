/// Counts on what the rows of tables are based.
@NullMarked
package counterpart.engine.data.reliability;

import org.jspecify.annotations.NullMarked;
