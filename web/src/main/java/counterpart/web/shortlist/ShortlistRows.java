package counterpart.web.shortlist;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface ShortlistRows extends ListCrudRepository<Shortlist, UUID> {}
