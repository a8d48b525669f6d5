package counterpart.web.shortlist.removal;

import counterpart.web.storage.RowKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Entries that were removed from shortlists, for a day; the caller must have checked the access to the list.
@Component
public class RemovedEntries {

    /// How long a removal can be undone.
    public static final Duration KEPT = Duration.ofDays(1);

    private final RemovedEntryRows rows;
    private final Clock clock;

    RemovedEntries(RemovedEntryRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// Keeps an entry that is removed now.
    ///
    /// @param key of the entry
    /// @param place from 0
    /// @param content the entry as JSON
    @Transactional
    public void put(UUID list, String key, int place, String content, UUID by) {
        rows.save(new RemovedEntry(RowKeys.next(), list, key, place, content, by, clock.instant(), 0));
    }

    /// The removed entries of a list that can be restored, the latest first.
    @Transactional(readOnly = true)
    public List<RemovedEntry> of(UUID list) {
        return rows.findAllByShortlistOrderByRemovedAtDescIdDesc(list).stream()
                .filter(this::canBeRestored)
                .toList();
    }

    /// Takes out a removed entry of a list, to restore it; empty when it can no longer be restored.
    @Transactional
    public Optional<RemovedEntry> take(UUID list, UUID removal) {
        Optional<RemovedEntry> found = rows.findById(removal)
                .filter(entry -> entry.shortlist().equals(list))
                .filter(this::canBeRestored);
        found.ifPresent(rows::delete);
        return found;
    }

    private boolean canBeRestored(RemovedEntry entry) {
        return entry.removedAt().plus(KEPT).isAfter(clock.instant());
    }
}
