package counterpart.web.account;

import counterpart.web.audit.AuditAction;
import counterpart.web.audit.AuditLog;
import counterpart.web.storage.RowKeys;
import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.EmailAddress;
import counterpart.web.user.PersonalData;
import counterpart.web.user.Role;
import counterpart.web.user.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Invites users; creates, changes and deletes accounts. At least one administrator always remains.
@Service
public class AccountService {

    static final Duration INVITATION_LASTS = Duration.ofDays(7);

    private final Accounts accounts;
    private final Invitations invitations;
    private final AuditLog audit;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final List<PersonalData> personalData;

    AccountService(
            Accounts accounts,
            Invitations invitations,
            AuditLog audit,
            PasswordEncoder encoder,
            Clock clock,
            List<PersonalData> personalData) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.audit = audit;
        this.encoder = encoder;
        this.clock = clock;
        this.personalData = List.copyOf(personalData);
    }

    public List<Account> accounts() {
        return accounts.findAllByOrderByName();
    }

    public Account account(UUID id) {
        return accounts.findById(id).orElseThrow(() -> new AccountException("unknown"));
    }

    /// Valid invitations, the latest first.
    public List<Invitation> invitations() {
        Instant now = clock.instant();
        return invitations.findAllByUsedAtIsNullOrderByCreatedAtDesc().stream()
                .filter(invitation -> invitation.isOpenAt(now))
                .toList();
    }

    boolean hasAdministrator() {
        return accounts.countByRoleAndActive(Role.ADMINISTRATOR, true) > 0;
    }

    /// Invites one user.
    ///
    /// @param by the administrator; absent for the first invitation
    /// @return the token for the link; it is not stored
    @Transactional
    public String invite(Role role, Set<String> clusters, String note, @Nullable AuthenticatedUser by) {
        String token = SecretToken.random();
        Instant now = clock.instant();
        Invitation invitation = new Invitation(
                RowKeys.next(),
                SecretToken.hash(token),
                role,
                role == Role.MANAGER ? String.join(",", clusters) : "",
                note,
                by == null ? null : by.id(),
                now,
                now.plus(INVITATION_LASTS),
                null,
                0);
        invitations.save(invitation);
        audit.record(
                AuditAction.INVITED, invitation.invitedBy(), invitation.id().toString(), role.key());
        return token;
    }

    /// Invites the first administrator; deletes earlier invitations of that kind.
    @Transactional
    String inviteFirstAdministrator() {
        invitations.deleteAll(invitations.findAllByUsedAtIsNullAndInvitedByIsNull());
        return invite(Role.ADMINISTRATOR, Set.of(), "", null);
    }

    @Transactional
    public void withdraw(UUID invitation, AuthenticatedUser by) {
        invitations.deleteById(invitation);
        audit.record(AuditAction.INVITATION_WITHDRAWN, by.id(), invitation.toString(), "");
    }

    public Optional<Invitation> openInvitation(String token) {
        return invitations
                .findByTokenHash(SecretToken.hash(token))
                .filter(invitation -> invitation.isOpenAt(clock.instant()));
    }

    /// Creates the account of an invited user.
    ///
    /// @throws AccountException when the invitation is invalid, the address is in use or a value is missing
    @Transactional
    public void join(String token, String name, String email, String password) {
        require(PasswordRules.isGood(password), "password");
        add(token, name, email, encoder.encode(password));
    }

    /// Creates the account, without a password, of an invited user of an OpenID Connect provider.
    ///
    /// @param email as the provider verified it
    /// @throws AccountException when the invitation is invalid, the address is in use or a value is missing
    @Transactional
    public Account joinFromElsewhere(String token, String name, String email) {
        return add(token, name, email, null);
    }

    private Account add(String token, String name, String email, @Nullable String passwordHash) {
        Invitation invitation = openInvitation(token).orElseThrow(() -> new AccountException("gone"));
        require(!name.isBlank() && name.length() <= 200, "name");
        EmailAddress address = EmailAddress.find(email).orElseThrow(() -> new AccountException("email"));
        require(accounts.findByEmail(address).isEmpty(), "taken");
        Instant now = clock.instant();
        invitations.save(invitation.usedAt(now));
        Account account = accounts.save(new Account(
                RowKeys.next(),
                address,
                name.strip(),
                invitation.role(),
                passwordHash,
                true,
                now,
                null,
                Account.ManagedCluster.of(invitation.clusterIds()),
                0));
        audit.record(
                AuditAction.JOINED,
                account.id(),
                invitation.id().toString(),
                account.role().key());
        return account;
    }

    /// Changes the password and ends all other sessions of the account.
    ///
    /// @throws AccountException when the current one is wrong or the new one too short
    @Transactional
    public void changePassword(UUID id, String present, String wanted) {
        Account account = account(id);
        requirePassword(account, present);
        require(PasswordRules.isGood(wanted), "password");
        accounts.save(account.withPassword(encoder.encode(wanted)));
        audit.record(AuditAction.PASSWORD_CHANGED, id, "", "");
    }

    /// Changes role and clusters of an account, or deactivates it.
    ///
    /// @throws AccountException when no administrator would be left
    @Transactional
    public void change(UUID id, Role role, Set<String> clusters, boolean active, AuthenticatedUser by) {
        Account changed = account(id).with(role, clusters, active);
        accounts.save(changed);
        require(hasAdministrator(), "last");
        audit.record(
                AuditAction.ACCOUNT_CHANGED,
                by.id(),
                id.toString(),
                role.key() + " " + String.join(",", changed.clusterIds()) + (active ? "" : " resting"));
    }

    /// All data stored about a user.
    public Map<String, Object> export(UUID id) {
        Account account = account(id);
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("id", account.id());
        own.put("email", account.email().value());
        own.put("name", account.name());
        own.put("role", account.role().key());
        own.put("clusters", account.clusterIds());
        own.put("createdAt", account.createdAt());
        own.put("lastSignInAt", account.lastSignInAt());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("account", own);
        personalData.forEach(part -> all.put(part.name(), part.export(id)));
        all.put("audit", audit.of(id));
        audit.record(AuditAction.ACCOUNT_EXPORTED, id, "", "");
        return all;
    }

    /// Deletes an account and its data. The audit log keeps the key without a name.
    ///
    /// @throws AccountException when the password is wrong or no administrator would be left
    @Transactional
    public void delete(UUID id, String password) {
        Account account = account(id);
        requirePassword(account, password);
        personalData.forEach(part -> part.forget(id));
        accounts.delete(account);
        require(account.role() != Role.ADMINISTRATOR || hasAdministrator(), "last");
        audit.record(AuditAction.ACCOUNT_DELETED, id, id.toString(), "");
    }

    private void requirePassword(Account account, String given) {
        String hash = account.passwordHash();
        require(hash == null || (PasswordRules.isReadable(given) && encoder.matches(given, hash)), "wrong-password");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AccountException(otherwise);
        }
    }
}
