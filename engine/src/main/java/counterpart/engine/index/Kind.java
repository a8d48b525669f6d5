package counterpart.engine.index;

/// The kinds of documents in the index.
public enum Kind {
    REGION,
    INSTITUTION,
    FIELD,
    CLUSTER
}
