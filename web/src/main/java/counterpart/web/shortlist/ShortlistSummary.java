package counterpart.web.shortlist;

import counterpart.engine.json.NamedJson;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A shortlist in short.
///
/// @param level what the caller may do: read, comment, edit or own
/// @param shares with how many colleagues it is shared
/// @param linkUntil when the last of its links ends; null when there is none, or it is not the caller's
/// @param due the next step that is dated, of entries that are not dropped
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

    /// What is to be done until when, and by whom.
    public record Due(LocalDate on, String what, String inCharge) {}
}
