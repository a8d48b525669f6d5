package counterpart.web.shortlist.removal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// An entry that was removed from a shortlist.
///
/// @param entry key of the entry
/// @param place from 0, before the removal
/// @param content the entry as JSON
/// @param removedBy null when the account no longer exists
@Table("shortlist_removed_entry")
public record RemovedEntry(
        @Id UUID id,
        UUID shortlist,
        String entry,
        int place,
        String content,
        @Nullable UUID removedBy,
        Instant removedAt,
        @Version int version) {}
