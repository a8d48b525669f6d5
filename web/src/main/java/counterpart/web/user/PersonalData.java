package counterpart.web.user;

import java.util.UUID;

/// The personal data of a feature: exported on request of the user, and deleted with their account. A feature that
/// stores data with an account key implements it as a bean.
public interface PersonalData {

    /// The name of this part in the export, for example `shortlists`.
    String name();

    /// The stored data, to be serialised as JSON.
    Object export(UUID account);

    /// Deletes the data of this account alone and removes its key from shared data; runs in the transaction that
    /// deletes the account.
    void forget(UUID account);
}
