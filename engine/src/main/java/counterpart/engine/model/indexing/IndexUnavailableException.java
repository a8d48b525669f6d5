package counterpart.engine.model.indexing;

/// The server that holds the index cannot be used now; the message says why in one line. The same call may succeed
/// later.
public final class IndexUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public IndexUnavailableException(String message) {
        super(message);
    }

    public IndexUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
