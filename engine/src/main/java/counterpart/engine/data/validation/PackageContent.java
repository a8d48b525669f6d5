package counterpart.engine.data.validation;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.TableReader;
import counterpart.engine.data.TableSchema;
import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.csv.Problem;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rows of all tables that could be read.
final class PackageContent {

    private final DataPackage data;
    private final Map<String, TableContent> tables = new LinkedHashMap<>();

    private PackageContent(DataPackage data) {
        this.data = data;
    }

    /// Reads all tables; files that are missing, unreadable or have other columns become problems.
    static PackageContent read(DataPackage data, List<Problem> problems) {
        PackageContent content = new PackageContent(data);
        data.schemas().forEach(schema -> content.read(schema, problems));
        return content;
    }

    DataPackage data() {
        return data;
    }

    Iterable<TableContent> tables() {
        return tables.values();
    }

    Optional<TableContent> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /// The values of a table's column, nothing when the table could not be read.
    Set<String> values(String table, String column) {
        return table(table).map(content -> content.values(column)).orElse(Set.of());
    }

    private void read(TableSchema schema, List<Problem> problems) {
        List<CsvRow> rows = new ArrayList<>();
        try {
            List<String> header =
                    data.read(schema.name(), rows::add, row -> problems.add(TableReader.ragged(schema.path(), row)));
            checkHeader(schema, header, problems);
            tables.put(schema.name(), new TableContent(schema, new HashSet<>(header), rows));
        } catch (UncheckedIOException e) {
            problems.add(Problem.of(schema.path(), reason(schema, e)));
        }
    }

    private static void checkHeader(TableSchema schema, List<String> header, List<Problem> problems) {
        if (!header.equals(schema.columnNames())) {
            String message = "the columns are not " + String.join(",", schema.columnNames());
            problems.add(new Problem(schema.path(), 1, "", String.join(",", header), message));
        }
    }

    private static String reason(TableSchema schema, UncheckedIOException e) {
        return String.valueOf(e.getMessage()).replace(schema.path() + ": ", "");
    }
}
