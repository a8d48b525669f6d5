package counterpart.web.shortlist.comment;

import counterpart.web.error.InvalidRequestException;
import counterpart.web.judgement.TextLimits;
import counterpart.web.shortlist.AccessLevel;
import counterpart.web.shortlist.Shortlist;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.storage.RowKeys;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds and returns comments. Comments never conflict with the changes of other users.
@Service
public class ShortlistComments {

    private static final int LONGEST_COMMENT = 4000;

    private final Shortlists lists;
    private final CommentRows comments;
    private final Clock clock;

    ShortlistComments(Shortlists lists, CommentRows comments, Clock clock) {
        this.lists = lists;
        this.comments = comments;
        this.clock = clock;
    }

    /// Adds a comment to an entry of a list, or to the whole list when `key` is empty.
    ///
    /// @throws InvalidRequestException when the user may not comment, there is no such entry, or the text is blank
    ///     or too long
    @Transactional
    public void add(UUID id, String key, String text, UUID by) {
        Shortlist list = lists.list(id, by, AccessLevel.COMMENT);
        if (!key.isEmpty()) {
            list.requireEntry(key);
        }
        comments.save(new ShortlistComment(
                RowKeys.next(), id, key, by, clock.instant(), TextLimits.required("text", text, LONGEST_COMMENT), 0));
    }

    /// The comments of a list, oldest first; the caller must have passed the access check of [Shortlists#list].
    @Transactional(readOnly = true)
    public List<ShortlistComment> of(Shortlist list) {
        return comments.findAllByShortlistOrderByWrittenAtAscIdAsc(list.id());
    }
}
