package counterpart.web.shortlist.comment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/// A comment on an entry of a list, or on the list as a whole when `entry` is empty.
///
/// @param author null when the account no longer exists
public record ShortlistComment(
        @Id UUID id,
        UUID shortlist,
        String entry,
        @Nullable UUID author,
        Instant writtenAt,
        String text,
        @Version int version) {}
