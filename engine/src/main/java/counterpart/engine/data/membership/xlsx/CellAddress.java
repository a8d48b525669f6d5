package counterpart.engine.data.membership.xlsx;

import counterpart.engine.data.membership.UnreadableMemberListException;
import counterpart.engine.data.membership.UnreadableMemberListException.Reason;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses of cells such as `B12`.
public final class CellAddress {

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");
    private static final int LAST_COLUMN = 16_384;
    private static final int LETTERS = 26;

    private CellAddress() {}

    /// The column of a cell, from 1.
    ///
    /// @param otherwise the column of a cell without an address
    /// @throws UnreadableListException when it is no address, or beyond the last column that a spreadsheet has
    public static int column(Optional<String> address, int otherwise) {
        int column = address.map(CellAddress::column).orElse(otherwise);
        if (column > LAST_COLUMN) {
            throw new UnreadableMemberListException(Reason.FORMAT, "a cell far beyond the last column");
        }
        return column;
    }

    private static int column(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new UnreadableMemberListException(Reason.FORMAT, "no XLSX file: a cell without an address");
        }
        return parts.group(1).chars().reduce(0, (column, letter) -> column * LETTERS + letter - 'A' + 1);
    }
}
