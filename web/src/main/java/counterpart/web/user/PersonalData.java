package counterpart.web.user;

import java.util.UUID;

/// What a feature keeps about a person: given to her on request, and cleared when she deletes her account. A feature
/// that stores something with an account's key implements it as a bean.
public interface PersonalData {

    /// Names the part in the export, for example `shortlists`.
    String name();

    /// What is kept, to be written as JSON.
    Object export(UUID account);

    /// Removes what is hers alone and takes her key off what others still need; runs in the transaction that deletes
    /// the account.
    void forget(UUID account);
}
