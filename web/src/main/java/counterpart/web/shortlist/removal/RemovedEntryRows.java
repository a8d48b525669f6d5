package counterpart.web.shortlist.removal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface RemovedEntryRows extends ListCrudRepository<RemovedEntry, UUID> {

    List<RemovedEntry> findAllByShortlistOrderByRemovedAtDescIdDesc(UUID shortlist);
}
