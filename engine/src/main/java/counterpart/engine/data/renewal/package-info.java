/// Lists the facts that have to be renewed. Start at [counterpart.engine.data.renewal.RenewalCalendar].
@NullMarked
package counterpart.engine.data.renewal;

import org.jspecify.annotations.NullMarked;
