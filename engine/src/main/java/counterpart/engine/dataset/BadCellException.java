package counterpart.engine.dataset;

/// A cell does not hold what its column demands.
public final class BadCellException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String column;
    private final String value;

    BadCellException(String column, String value, String message) {
        super(message);
        this.column = column;
        this.value = value;
    }

    Problem at(String file, long line) {
        return new Problem(file, line, column, value, String.valueOf(getMessage()));
    }
}
