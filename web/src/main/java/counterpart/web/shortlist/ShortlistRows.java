package counterpart.web.shortlist;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface ShortlistRows extends ListCrudRepository<Shortlist, UUID> {

    List<Shortlist> findAllByOwnerAndRemovedAtIsNotNull(UUID owner);
}
