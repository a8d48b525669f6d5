package counterpart.engine.data.membership;

import java.util.Locale;

/// A file is no list of members: another format, no column of names, too large, or harmful.
public final class UnreadableMemberListException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    public UnreadableMemberListException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public UnreadableMemberListException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /// What is wrong with the file.
    public Reason reason() {
        return reason;
    }

    /// The ways in which a file is no list of members.
    public enum Reason {
        EMPTY,
        FORMAT,
        NO_NAMES,
        TOO_LARGE,
        TOO_MANY;

        /// The word that names its text.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
