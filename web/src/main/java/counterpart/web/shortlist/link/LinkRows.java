package counterpart.web.shortlist.link;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface LinkRows extends ListCrudRepository<ShortlistLink, UUID> {

    Optional<ShortlistLink> findByTokenHash(String tokenHash);

    List<ShortlistLink> findAllByShortlistOrderByExpiresAt(UUID shortlist);
}
