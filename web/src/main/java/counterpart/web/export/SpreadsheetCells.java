package counterpart.web.export;

/// Makes texts safe to stand in a table. A cell that begins like a formula is run by spreadsheet programs that open a
/// CSV
/// file; an apostrophe before it makes it a text, as OWASP advises.
public final class SpreadsheetCells {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetCells() {}

    /// The text, with an apostrophe before it when it could be taken for a formula.
    public static String safe(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
