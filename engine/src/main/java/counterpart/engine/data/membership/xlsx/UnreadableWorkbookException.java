package counterpart.engine.data.membership.xlsx;

/// A file is no XLSX workbook, or is made to exhaust the memory of its reader.
public final class UnreadableWorkbookException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    UnreadableWorkbookException(String message) {
        super(message);
    }

    UnreadableWorkbookException(String message, Throwable cause) {
        super(message, cause);
    }
}
