package counterpart.web.account;

import counterpart.web.access.Directory;
import counterpart.web.access.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
final class AccountDirectory implements Directory {

    private final Accounts accounts;

    AccountDirectory(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Person> person(UUID account) {
        return accounts.findById(account).filter(Account::active).map(Account::person);
    }

    @Override
    public Optional<Person> personByEmail(String email) {
        return accounts.findByEmail(PasswordSignIn.normal(email))
                .filter(Account::active)
                .map(Account::person);
    }

    @Override
    public List<Person> people() {
        return accounts.findAllByOrderByName().stream()
                .filter(Account::active)
                .map(Account::person)
                .toList();
    }
}
