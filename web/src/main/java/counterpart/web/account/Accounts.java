package counterpart.web.account;

import counterpart.web.user.EmailAddress;
import counterpart.web.user.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/// All accounts.
public interface Accounts extends ListCrudRepository<Account, UUID> {

    Optional<Account> findByEmailValue(String value);

    default Optional<Account> findByEmail(EmailAddress email) {
        return findByEmailValue(email.value());
    }

    List<Account> findAllByOrderByName();

    long countByRoleAndActive(Role role, boolean active);
}
