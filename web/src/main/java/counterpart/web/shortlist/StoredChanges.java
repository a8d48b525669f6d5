package counterpart.web.shortlist;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface StoredChanges extends ListCrudRepository<ShortlistChange, UUID> {

    List<ShortlistChange> findAllByShortlistOrderByOccurredAtDescIdDesc(UUID shortlist);
}
