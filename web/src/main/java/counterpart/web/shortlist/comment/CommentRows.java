package counterpart.web.shortlist.comment;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface CommentRows extends ListCrudRepository<ShortlistComment, UUID> {

    List<ShortlistComment> findAllByShortlistOrderByWrittenAtAscIdAsc(UUID shortlist);
}
