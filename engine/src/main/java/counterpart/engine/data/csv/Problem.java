package counterpart.engine.data.csv;

import java.util.Comparator;

/// An error in a file of the data package.
///
/// @param file path within the package
/// @param line line in the file, the header being 1; 0 for the whole file
/// @param column name of the column, empty for the whole row
/// @param value content of the cell
/// @param message the error and the allowed values
public record Problem(String file, long line, String column, String value, String message)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingLong(Problem::line)
            .thenComparing(Problem::column)
            .thenComparing(Problem::message)
            .thenComparing(Problem::value);

    /// A problem of a file as a whole.
    public static Problem of(String file, String message) {
        return new Problem(file, 0, "", "", message);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /// One line of text: `tables/regions.csv:17: lat '91': above 90`.
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line;
        String cell = column.isEmpty() ? "" : column + " '" + value + "': ";
        return place + ": " + cell + message;
    }
}
