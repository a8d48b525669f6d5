package counterpart.engine.data.membership;

import counterpart.engine.data.membership.UnreadableMemberListException.Reason;
import counterpart.engine.data.membership.xlsx.CellAddress;
import counterpart.engine.data.membership.xlsx.SharedStrings;
import counterpart.engine.data.membership.xlsx.UnreadableWorkbookException;
import counterpart.engine.data.membership.xlsx.XlsxGuard;
import counterpart.engine.data.membership.xlsx.XlsxParts;
import counterpart.engine.data.membership.xlsx.XmlPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/// The rows of an XLSX file's first sheet. Files are read one at a time: a small file can unpack to
/// [XlsxGuard#MAX_UNPACKED_BYTES], and several at once would need that memory several times.
final class MemberXlsxReader {

    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

    /// Columns that are kept; a sheet may have more.
    private static final int MAX_COLUMNS = 200;

    private final XmlPart sheet;
    private final SharedStrings strings;
    private final MemberRows rows;

    private MemberXlsxReader(XmlPart sheet, SharedStrings strings, MemberRows rows) {
        this.sheet = sheet;
        this.strings = strings;
        this.rows = rows;
    }

    /// Adds all rows of the first sheet.
    ///
    /// @throws UnreadableMemberListException when the file is no workbook, or harmful
    static void read(byte[] file, MemberRows rows) {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            XlsxGuard.check(file);
            XlsxParts parts = new XlsxParts(file);
            SharedStrings strings = parts.sharedStrings();
            boolean found = parts.read(parts.firstSheet(), sheet -> new MemberXlsxReader(sheet, strings, rows).addAll())
                    .isPresent();
            check(found, "no sheet");
        } catch (UnreadableWorkbookException e) {
            throw new UnreadableMemberListException(Reason.FORMAT, String.valueOf(e.getMessage()), e);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private MemberRows addAll() {
        int number = 0;
        while (sheet.next()) {
            if (sheet.isStart("row")) {
                number = rowNumber(number + 1);
                rows.add(number, cells());
            }
        }
        return rows;
    }

    private int rowNumber(int otherwise) {
        String given = sheet.attribute("r").orElse(String.valueOf(otherwise));
        check(given.matches("[0-9]{1,7}"), "a row without a number");
        return Integer.parseInt(given);
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        int column = 0;
        while (!sheet.isEnd("row") && sheet.next()) {
            if (sheet.isStart("c")) {
                column = CellAddress.column(sheet.attribute("r"), column + 1);
                put(cells, column, cellText());
            }
        }
        return cells;
    }

    private static void put(List<String> cells, int column, String text) {
        if (column <= MAX_COLUMNS) {
            while (cells.size() < column) {
                cells.add("");
            }
            cells.set(column - 1, text);
        }
    }

    private String cellText() {
        String type = sheet.attribute("t").orElse("n");
        String text = sheet.text("c", type.equals("inlineStr") ? "t" : "v");
        return switch (type) {
            case "s" -> strings.text(text);
            case "n" -> number(text);
            case "str", "inlineStr", "b", "e", "d" -> text;
            default ->
                throw new UnreadableMemberListException(Reason.FORMAT, "no XLSX file: a cell of an unknown type");
        };
    }

    private static String number(String text) {
        try {
            return text.isBlank() || text.length() > MemberListReader.MAX_CELL_LENGTH
                    ? text
                    : new BigDecimal(text.strip()).toString();
        } catch (NumberFormatException e) {
            throw new UnreadableMemberListException(Reason.FORMAT, "no XLSX file: a number that is none", e);
        }
    }

    private static void check(boolean good, String message) {
        if (!good) {
            throw new UnreadableMemberListException(Reason.FORMAT, "no XLSX file: " + message);
        }
    }
}
