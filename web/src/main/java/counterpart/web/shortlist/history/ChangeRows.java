package counterpart.web.shortlist.history;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface ChangeRows extends ListCrudRepository<ShortlistChange, UUID> {

    List<ShortlistChange> findAllByShortlistOrderByOccurredAtDescIdDesc(UUID shortlist);
}
