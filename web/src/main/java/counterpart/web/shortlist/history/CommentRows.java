package counterpart.web.shortlist.history;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

public interface CommentRows extends ListCrudRepository<ShortlistComment, UUID> {

    List<ShortlistComment> findAllByShortlistOrderByWrittenAtAscIdAsc(UUID shortlist);
}
