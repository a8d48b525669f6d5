package counterpart.web.shortlist.calendar;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface CalendarLinkRows extends ListCrudRepository<CalendarLink, UUID> {

    Optional<CalendarLink> findByTokenHash(String tokenHash);

    List<CalendarLink> findAllByAccountOrderByCreatedAtAscIdAsc(UUID account);
}
