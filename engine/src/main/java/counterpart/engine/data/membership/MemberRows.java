package counterpart.engine.data.membership;

import counterpart.engine.data.membership.UnreadableMemberListException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the rows of a table one by one, the heading first, and keeps only what describes members.
public final class MemberRows {

    private final List<Member> members = new ArrayList<>();
    private @Nullable MemberColumns columns;
    private int rows;

    /// Adds the next row.
    ///
    /// @param number of the row in the file, from 1
    /// @throws UnreadableMemberListException when a cell is too long, names have no column, or rows are too many
    public void add(int number, List<String> cells) {
        if (rows++ > MemberListReader.MAX_MEMBERS) {
            throw new UnreadableMemberListException(
                    Reason.TOO_MANY, "more than " + MemberListReader.MAX_MEMBERS + " rows");
        }
        checkLengths(number, cells);
        if (columns == null) {
            columns = MemberColumns.of(cells);
        } else {
            columns.member(cells).ifPresent(members::add);
        }
    }

    private static void checkLengths(int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column).length() > MemberListReader.MAX_CELL_LENGTH) {
                throw UnreadableMemberListException.tooLong(row, column + 1);
            }
        }
    }

    /// The members in the table's order.
    ///
    /// @throws UnreadableMemberListException when there was no row
    public List<Member> members() {
        if (rows == 0) {
            throw new UnreadableMemberListException(Reason.EMPTY, "the file is empty");
        }
        return List.copyOf(members);
    }
}
