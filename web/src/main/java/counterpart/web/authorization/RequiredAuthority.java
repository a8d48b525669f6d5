package counterpart.web.authorization;

/// What an address asks of who calls it.
public enum RequiredAuthority {
    /// Nothing, even when all is private.
    NOTHING,
    /// Nothing, or an account or key when all is private.
    READING,
    /// An account, or a key with the scope to act for one.
    ACCOUNT,
    /// An account that may edit the cluster in the address.
    OWN_CLUSTER,
    /// An advisor or administrator.
    ADVISING,
    /// An administrator.
    ADMINISTRATION
}
