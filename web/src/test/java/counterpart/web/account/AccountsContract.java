package counterpart.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.web.audit.AuditLog;
import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.EmailAddress;
import counterpart.web.user.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

@Transactional
@Import({AccountService.class, AuditLog.class, AccountsContract.Quick.class})
abstract class AccountsContract {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00.123456Z");
    private static final String PASSWORD = "long enough for a test";

    private final Accounts accounts;
    private final AccountService people;

    AccountsContract(Accounts accounts, AccountService people) {
        this.accounts = accounts;
        this.people = people;
    }

    @Test
    void anAccountIsKeptAsItWasMade() {
        Account ada = join(Role.MANAGER, "ada@example.org", "biorn", "cyberforum");
        Account kept = accounts.findByEmail(new EmailAddress("ada@example.org")).orElseThrow();
        assertThat(kept).isEqualTo(ada);
        assertThat(kept.createdAt()).isEqualTo(NOW);
        assertThat(kept.person().clusters()).containsExactlyInAnyOrder("biorn", "cyberforum");
    }

    @Test
    void anInvitationWorksOnce() {
        String token = people.invite(Role.ADVISOR, Set.of(), "Ada", null);
        people.join(token, "Ada", "ada@example.org", PASSWORD);
        assertThatThrownBy(() -> people.join(token, "Eve", "eve@example.org", PASSWORD))
                .isInstanceOf(AccountException.class)
                .hasMessage("gone");
    }

    @Test
    void theFirstAdministratorsNewLinkEndsTheOldOne() {
        String old = people.inviteFirstAdministrator();
        String latest = people.inviteFirstAdministrator();
        assertThat(people.openInvitation(old)).isEmpty();
        assertThat(people.openInvitation(latest)).isPresent();
    }

    @Test
    void twoWhoChangeAnAccountAtOnceLoseNothing() {
        Account first = join(Role.ADVISOR, "ada@example.org");
        accounts.save(first.signedInAt(NOW));
        assertThatThrownBy(() -> accounts.save(first.with(Role.MANAGER, Set.of(), true)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void anAdministratorAlwaysRemains() {
        Account only = join(Role.ADMINISTRATOR, "ada@example.org");
        AuthenticatedUser person = only.person();
        assertThatThrownBy(() -> people.change(only.id(), Role.ADVISOR, Set.of(), true, person))
                .hasMessage("last");
    }

    @Test
    void anAddressIsTakenOnce() {
        join(Role.ADVISOR, "ada@example.org");
        assertThatThrownBy(() -> join(Role.ADVISOR, "ADA@example.org")).hasMessage("taken");
    }

    @Test
    void whatIsNoAddressIsRefusedAndTheInvitationStaysOpen() {
        String token = people.invite(Role.ADVISOR, Set.of(), "Ada", null);
        for (String wrong : List.of("ada", "ada@", "a da@example.org", "a".repeat(243) + "@example.org")) {
            assertThatThrownBy(() -> people.join(token, "Ada", wrong, PASSWORD)).hasMessage("email");
        }
        assertThat(people.openInvitation(token)).isPresent();
        people.join(token, "Ada", "a".repeat(242) + "@example.org", PASSWORD);
    }

    @Test
    void aShortPasswordIsRefused() {
        String token = people.invite(Role.ADVISOR, Set.of(), "Ada", null);
        assertThatThrownBy(() -> people.join(token, "Ada", "ada@example.org", "short"))
                .hasMessage("password");
    }

    private Account join(Role role, String email, String... clusters) {
        people.join(people.invite(role, Set.of(clusters), "test", null), "Ada", email, PASSWORD);
        return accounts.findByEmail(new EmailAddress(email)).orElseThrow();
    }

    static class Quick {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        PasswordEncoder encoder() {
            return new BCryptPasswordEncoder(4);
        }
    }
}
