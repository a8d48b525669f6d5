package counterpart.engine.dataset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The rows of one table as they stand in its file.
///
/// @param present the columns that the file has; others were reported once and are not checked row by row
record TableContent(Schema schema, Set<String> present, List<Row> rows) {

    TableContent {
        present = Set.copyOf(present);
        rows = List.copyOf(rows);
    }

    boolean has(String column) {
        return present.contains(column);
    }

    /// All values of a column.
    Set<String> values(String column) {
        Set<String> values = new HashSet<>();
        rows.forEach(row -> values.add(row.text(column)));
        return values;
    }

    Problem problem(Row row, String column, String message) {
        return new Problem(schema.path(), row.line(), column, row.text(column), message);
    }

    Problem problem(Row row, String column, String value, String message) {
        return new Problem(schema.path(), row.line(), column, value, message);
    }
}
