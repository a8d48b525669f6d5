/// Opens the engine while the application starts, and shows a startup page meanwhile.
@NullMarked
package counterpart.web.engine.startup;

import org.jspecify.annotations.NullMarked;
