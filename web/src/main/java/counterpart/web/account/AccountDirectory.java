package counterpart.web.account;

import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.UserDirectory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
final class AccountDirectory implements UserDirectory {

    private final Accounts accounts;

    AccountDirectory(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<AuthenticatedUser> person(UUID account) {
        return accounts.findById(account).filter(Account::active).map(Account::person);
    }

    @Override
    public List<AuthenticatedUser> people() {
        return accounts.findAllByOrderByName().stream()
                .filter(Account::active)
                .map(Account::person)
                .toList();
    }
}
