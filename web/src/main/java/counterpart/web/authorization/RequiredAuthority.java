package counterpart.web.authorization;

/// The authority that an address requires from the caller.
public enum RequiredAuthority {
    /// None, even when everything is private.
    NOTHING,
    /// None, or an account or key when everything is private.
    READING,
    /// An account, or a key with the scope to act for one.
    ACCOUNT,
    /// An API key.
    KEY,
    /// An account that may edit the cluster in the address.
    OWN_CLUSTER,
    /// An advisor or administrator.
    ADVISING,
    /// An administrator.
    ADMINISTRATION
}
