package counterpart.web.shortlist.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// A link with which calendar programs read the next steps of an account.
///
/// @param lang language of the calendar
/// @param lastUsedAt to the hour; null when no program has used it
@Table("calendar_link")
public record CalendarLink(
        @Id UUID id,
        UUID account,
        String tokenHash,
        String lang,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Version int version) {}
