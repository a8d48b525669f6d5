package counterpart.engine.data.membership;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file is no list of members: another format, no column of names, too large, or harmful.
public final class UnreadableMemberListException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient @Nullable Cell cell;

    public UnreadableMemberListException(Reason reason, String message) {
        super(message);
        this.reason = reason;
        cell = null;
    }

    private UnreadableMemberListException(Reason reason, String message, Cell cell) {
        super(message);
        this.reason = reason;
        this.cell = cell;
    }

    public UnreadableMemberListException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        cell = null;
    }

    /// A cell has more than [MemberListReader#MAX_CELL_LENGTH] characters.
    ///
    /// @param row from 1
    /// @param column from 1
    public static UnreadableMemberListException tooLong(int row, int column) {
        return new UnreadableMemberListException(
                Reason.TOO_LONG,
                "more than " + MemberListReader.MAX_CELL_LENGTH + " characters in row " + row + ", column " + column,
                new Cell(row, column));
    }

    /// Where the wrong cell stands, if it is one cell.
    public Optional<Cell> cell() {
        return Optional.ofNullable(cell);
    }

    /// A place in a table; row and column count from 1.
    public record Cell(int row, int column) {}

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
        TOO_LONG,
        TOO_MANY;

        /// The word that names its text.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
