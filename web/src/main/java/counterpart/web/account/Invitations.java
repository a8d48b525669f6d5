package counterpart.web.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/// All invitations.
interface Invitations extends ListCrudRepository<Invitation, UUID> {

    Optional<Invitation> findByTokenHash(String tokenHash);

    List<Invitation> findAllByUsedAtIsNullOrderByCreatedAtDesc();

    List<Invitation> findAllByUsedAtIsNullAndInvitedByIsNull();
}
