package counterpart.web.shortlist.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/// One change of a shortlist.
///
/// @param act `created`, `renamed`, `added`, `removed`, `noted`, `ordered`, `shared`, `linked`, `unlinked`
/// @param entry key of an entry; empty when the change is not about one
public record ShortlistChange(
        @Id UUID id,
        UUID shortlist,
        @Nullable UUID account,
        Instant occurredAt,
        String act,
        String entry,
        String detail,
        @Version int version) {}
