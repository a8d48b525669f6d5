package counterpart.engine.index;

/// The kinds of documents in the index.
public enum EntryKind {
    REGION,
    INSTITUTION,
    FIELD,
    CLUSTER,
    PROJECT
}
