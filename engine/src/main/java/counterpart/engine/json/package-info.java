/// The JSON shared by the command line and the API: parts used by several responses.
@NullMarked
package counterpart.engine.json;

import org.jspecify.annotations.NullMarked;
