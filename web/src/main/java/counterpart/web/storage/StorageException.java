package counterpart.web.storage;

/// The database cannot be opened. The message names the directory or address and the reason in one line.
final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
