/// The JSON that the command line and the API share: parts that several answers use.
@NullMarked
package counterpart.engine.json;

import org.jspecify.annotations.NullMarked;
