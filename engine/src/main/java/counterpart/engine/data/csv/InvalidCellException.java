package counterpart.engine.data.csv;

/// A cell violates the type or a constraint of its column.
public final class InvalidCellException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String column;
    private final String value;

    public InvalidCellException(String column, String value, String message) {
        super(message);
        this.column = column;
        this.value = value;
    }

    public Problem at(String file, long line) {
        return new Problem(file, line, column, value, String.valueOf(getMessage()));
    }
}
