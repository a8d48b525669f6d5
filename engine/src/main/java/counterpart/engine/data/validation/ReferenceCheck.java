package counterpart.engine.data.validation;

import counterpart.engine.data.TableSchema.ForeignKey;
import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.csv.Problem;
import java.util.List;
import java.util.Set;

/// Checks that references resolve: foreign keys, and codes of fields and countries inside list columns.
final class ReferenceCheck implements PackageCheck {

    @Override
    public void check(PackageContent content, List<Problem> problems) {
        for (TableContent table : content.tables()) {
            table.schema().foreignKeys().stream()
                    .filter(key -> table.has(key.column()))
                    .forEach(key -> check(content, table, key, problems));
        }
        checkItems(content, "programmes", "topics", "fields", "code", problems);
        checkItems(content, "programmes", "countries", "countries", "code", problems);
    }

    private static void check(PackageContent content, TableContent table, ForeignKey key, List<Problem> problems) {
        if (content.table(key.table()).isEmpty()) {
            return;
        }
        Set<String> known = content.values(key.table(), key.target());
        for (CsvRow row : table.rows()) {
            String value = row.text(key.column());
            if (!value.isEmpty() && !known.contains(value)) {
                problems.add(table.problem(row, key.column(), "is not in " + key.table()));
            }
        }
    }

    private static void checkItems(
            PackageContent content, String table, String column, String target, String key, List<Problem> problems) {
        Set<String> known = content.values(target, key);
        content.table(table)
                .filter(rows -> rows.has(column) && !known.isEmpty())
                .ifPresent(rows -> {
                    for (CsvRow row : rows.rows()) {
                        row.list(column).stream()
                                .filter(item -> !known.contains(item))
                                .forEach(item -> problems.add(rows.problem(row, column, item, "is not in " + target)));
                    }
                });
    }
}
