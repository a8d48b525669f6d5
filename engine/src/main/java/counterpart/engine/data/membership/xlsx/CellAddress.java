package counterpart.engine.data.membership.xlsx;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses of cells such as `B12`.
public final class CellAddress {

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");
    private static final Pattern FAR = Pattern.compile("[^0-9]{4}");
    private static final int LAST_COLUMN = 16_384;
    private static final int LETTERS = 26;

    private CellAddress() {}

    /// The column of a cell, from 1.
    ///
    /// @param otherwise the column of a cell without an address
    /// @throws UnreadableWorkbookException when it is no address, or beyond the last column of a spreadsheet
    public static int column(Optional<String> address, int otherwise) {
        int column = address.map(CellAddress::column).orElse(otherwise);
        if (column > LAST_COLUMN) {
            throw new UnreadableWorkbookException("a cell far beyond the last column");
        }
        return column;
    }

    private static int column(String address) {
        if (FAR.matcher(address).lookingAt()) {
            return LAST_COLUMN + 1;
        }
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new UnreadableWorkbookException("no XLSX file: a cell without an address");
        }
        return parts.group(1).chars().reduce(0, (column, letter) -> column * LETTERS + letter - 'A' + 1);
    }
}
