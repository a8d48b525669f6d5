/// The engine in service and its replacement: start with [counterpart.web.engine.EngineProvider].
@NullMarked
package counterpart.web.engine;

import org.jspecify.annotations.NullMarked;
