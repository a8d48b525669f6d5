package counterpart.web.storage;

/// The database is open and its tables are up to date.
public record StorageOpened() {}
