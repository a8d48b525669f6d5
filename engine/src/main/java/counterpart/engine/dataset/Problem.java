package counterpart.engine.dataset;

import java.util.Comparator;

/// Something wrong in a file of the data package.
///
/// @param file path within the package
/// @param line line in the file, the header being 1; 0 when the whole file is meant
/// @param column name of the column, empty when the whole row is meant
/// @param value what stands there
/// @param message what is wrong and what would be right
public record Problem(String file, long line, String column, String value, String message)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingLong(Problem::line)
            .thenComparing(Problem::column)
            .thenComparing(Problem::message)
            .thenComparing(Problem::value);

    /// A problem of a file as a whole.
    static Problem of(String file, String message) {
        return new Problem(file, 0, "", "", message);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /// One line for people: `tables/regions.csv:17: lat '91': above 90`.
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line;
        String cell = column.isEmpty() ? "" : column + " '" + value + "': ";
        return place + ": " + cell + message;
    }
}
