package counterpart.web.csv;

/// Makes texts safe for table cells. Spreadsheet programs run a CSV cell that begins like a formula; a leading
/// apostrophe marks it as text, as OWASP recommends.
final class SpreadsheetCells {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetCells() {}

    /// The text, with a leading apostrophe when it could be read as a formula.
    static String safe(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
