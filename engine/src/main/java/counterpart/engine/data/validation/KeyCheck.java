package counterpart.engine.data.validation;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.csv.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Checks that keys are unique and rows are sorted by them, so that a diff shows changed facts only.
final class KeyCheck implements PackageCheck {

    @Override
    public void check(PackageContent content, List<Problem> problems) {
        for (TableContent table : content.tables()) {
            if (table.present().containsAll(table.schema().sortColumns())) {
                checkUnique(table, problems);
                checkSorted(table, problems);
            }
        }
    }

    private static void checkUnique(TableContent table, List<Problem> problems) {
        List<String> columns = table.schema().primaryKey();
        if (columns.isEmpty()) {
            return;
        }
        Map<List<String>, Long> seen = new HashMap<>();
        for (CsvRow row : table.rows()) {
            Long first = seen.putIfAbsent(key(row, columns), row.line());
            if (first != null) {
                String value = String.join(" ", key(row, columns));
                String message = "occurs on line " + first + " already";
                problems.add(table.problem(row, String.join(",", columns), value, message));
            }
        }
    }

    private static void checkSorted(TableContent table, List<Problem> problems) {
        List<String> columns = table.schema().sortColumns();
        for (int i = 1; i < table.rows().size(); i++) {
            CsvRow row = table.rows().get(i);
            if (compare(key(table.rows().get(i - 1), columns), key(row, columns)) > 0) {
                String value = String.join(" ", key(row, columns));
                problems.add(table.problem(
                        row, String.join(",", columns), value, "is out of order: rows are sorted by this"));
            }
        }
    }

    private static List<String> key(CsvRow row, List<String> columns) {
        return columns.stream().map(row::text).toList();
    }

    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
