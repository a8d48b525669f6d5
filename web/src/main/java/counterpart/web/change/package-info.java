/// What changed: between data releases, by corrections, and by the dates of programmes. Start at
/// [counterpart.web.change.ChangeRecorder], which compares in the background, and [counterpart.web.change.Changes],
/// the log.
@NullMarked
package counterpart.web.change;

import org.jspecify.annotations.NullMarked;
