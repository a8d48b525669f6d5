package counterpart.web.shortlist;

import counterpart.engine.json.NamedJson;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A summary of a shortlist.
///
/// @param level what the caller may do: read, comment, edit or own
/// @param shares number of colleagues with whom it is shared
/// @param linkUntil expiry of the last of its links; null without a link, or when the caller is not the owner
/// @param due the next step with a date, of entries that are not dropped
public record ShortlistSummary(
        String id,
        String title,
        NamedJson cluster,
        String level,
        String owner,
        int entries,
        int shares,
        @Nullable Instant linkUntil,
        @Nullable Due due,
        Instant changedAt) {

    /// The next step, its date and the person responsible.
    public record Due(LocalDate on, String what, String inCharge) {}
}
