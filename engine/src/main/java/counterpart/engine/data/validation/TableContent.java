package counterpart.engine.data.validation;

import counterpart.engine.data.TableSchema;
import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.csv.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The raw rows of one table.
///
/// @param present the columns that the file has; others were reported once and are not checked row by row
record TableContent(TableSchema schema, Set<String> present, List<CsvRow> rows) {

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

    Problem problem(CsvRow row, String column, String message) {
        return new Problem(schema.path(), row.line(), column, row.text(column), message);
    }

    Problem problem(CsvRow row, String column, String value, String message) {
        return new Problem(schema.path(), row.line(), column, value, message);
    }
}
