package counterpart.web.account;

import counterpart.web.user.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/// All accounts.
public interface Accounts extends ListCrudRepository<Account, UUID> {

    Optional<Account> findByEmail(String email);

    List<Account> findAllByOrderByName();

    long countByRoleAndActive(Role role, boolean active);
}
