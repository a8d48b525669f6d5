/// Work that no request waits for, in one place: [counterpart.web.background.BackgroundTasks] runs and stops it.
@NullMarked
package counterpart.web.background;

import org.jspecify.annotations.NullMarked;
