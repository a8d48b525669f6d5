package counterpart.web.csv;

/// Makes texts safe as cells. A spreadsheet program that opens a CSV file runs a cell that begins like a formula; an
/// apostrophe before it makes it a text, as OWASP advises.
final class SpreadsheetCells {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetCells() {}

    /// The text, with an apostrophe before it when it could be taken for a formula.
    static String safe(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
