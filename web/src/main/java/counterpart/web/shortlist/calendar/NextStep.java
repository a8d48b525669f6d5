package counterpart.web.shortlist.calendar;

import counterpart.web.user.SecretToken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A next step with a date. It names no persons and no notes.
///
/// @param list key of the shortlist
/// @param title of the shortlist
/// @param cluster name of its cluster
/// @param entry key of the entry
/// @param name of the entry
/// @param what in the advisor's words; may be empty
/// @param changedAt when the list was last changed
public record NextStep(
        UUID list,
        String title,
        String cluster,
        String entry,
        String name,
        String what,
        LocalDate on,
        Instant changedAt) {

    private static final int SHORT = 16;

    /// An identifier that stays the same when the step changes.
    String uid() {
        return list + "-" + SecretToken.hash(entry).substring(0, SHORT) + "@counterpart";
    }

    /// The anchor of the entry on the page of its list.
    public String anchor() {
        return "#entry-" + entry;
    }
}
