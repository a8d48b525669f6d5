package counterpart.engine.data.importer.openalex;

/// A line cannot be used.
final class BadLineException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String detail;

    /// @param reason the same words for all lines of the kind
    BadLineException(String reason, String detail) {
        super(reason, null, false, false);
        this.detail = detail;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String detail() {
        return detail;
    }
}
