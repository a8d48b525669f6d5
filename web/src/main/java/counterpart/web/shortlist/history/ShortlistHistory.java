package counterpart.web.shortlist.history;

import counterpart.web.storage.RowKeys;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The changes of shortlists with user and time.
@Component
public class ShortlistHistory {

    private static final int LONGEST_DETAIL = 1000;

    private final ChangeRows changes;
    private final Clock clock;

    ShortlistHistory(ChangeRows changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /// Records a change as of now.
    ///
    /// @param act see [ShortlistChange]
    /// @param entry key of an entry; empty when the change is not about one
    /// @param detail stored up to 1000 characters
    @Transactional
    public void record(UUID list, UUID by, String act, String entry, String detail) {
        String kept = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
        changes.save(new ShortlistChange(RowKeys.next(), list, by, clock.instant(), act, entry, kept, 0));
    }

    /// The changes of a list, the latest first; the caller must have checked the access to the list.
    @Transactional(readOnly = true)
    public List<ShortlistChange> of(UUID list) {
        return changes.findAllByShortlistOrderByOccurredAtDescIdDesc(list);
    }
}
