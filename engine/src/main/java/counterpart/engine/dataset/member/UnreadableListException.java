package counterpart.engine.dataset.member;

/// A file is no list of members: another format, no column of names, too large, or harmful.
public final class UnreadableListException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    UnreadableListException(String message) {
        super(message);
    }

    UnreadableListException(String message, Throwable cause) {
        super(message, cause);
    }
}
