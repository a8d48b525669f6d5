package counterpart.engine.index.fieldrecognition.need;

/// What the author of a text says about what they name.
public enum Side {
    /// They have it.
    OWN,
    /// They need it.
    SOUGHT,
    /// They say that they do not need or do it.
    NEITHER
}
