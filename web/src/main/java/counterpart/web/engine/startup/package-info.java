/// Opening the engine while the application starts, and the page that is shown meanwhile.
@NullMarked
package counterpart.web.engine.startup;

import org.jspecify.annotations.NullMarked;
