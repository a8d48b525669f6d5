/// Reads XLSX files as a stream with limits on sizes, depth and lengths.
@NullMarked
package counterpart.engine.data.membership.xlsx;

import org.jspecify.annotations.NullMarked;
