package counterpart.web.shortlist;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface StoredComments extends ListCrudRepository<ShortlistComment, UUID> {

    List<ShortlistComment> findAllByShortlistOrderByWrittenAtAscIdAsc(UUID shortlist);
}
