package counterpart.engine.data.importer.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rows of the tables under construction; cells in the order of the table's schema.
public final class TableRows {

    private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();

    public void add(String table, String... cells) {
        tables.computeIfAbsent(table, key -> new ArrayList<>()).add(Arrays.asList(cells));
    }

    /// Makes sure that a table is written even if it stays empty.
    public void begin(String table) {
        tables.computeIfAbsent(table, key -> new ArrayList<>());
    }

    public Set<String> names() {
        return tables.keySet();
    }

    public List<List<String>> rows(String table) {
        return tables.getOrDefault(table, new ArrayList<>());
    }

    /// Replaces values of a column that `names` contains.
    public void rename(String table, int column, Map<String, String> names) {
        rows(table).forEach(row -> row.set(column, names.getOrDefault(row.get(column), row.get(column))));
    }

    /// Removes rows that have the same cells in the key columns as an earlier row, for example because two institutions
    /// became one.
    public void removeRepeated(String table, int... keyColumns) {
        Set<List<String>> seen = new HashSet<>();
        rows(table)
                .removeIf(row ->
                        !seen.add(Arrays.stream(keyColumns).mapToObj(row::get).toList()));
    }

    /// The cell of a list column.
    public static String list(Collection<String> items) {
        return String.join(
                "|", items.stream().map(item -> item.replace('|', '/')).toList());
    }
}
