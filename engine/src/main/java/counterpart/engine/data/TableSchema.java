package counterpart.engine.data;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Table Schema of one table of the package.
///
/// @param path where the table's file lies within the package
/// @param primaryKey columns that together occur once and by which the rows are sorted; empty for none
public record TableSchema(
        String name, String path, List<Column> columns, List<String> primaryKey, List<ForeignKey> foreignKeys) {

    public TableSchema {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /// The columns by which the rows are sorted: the primary key, or all where there is none.
    public List<String> sortColumns() {
        return primaryKey.isEmpty() ? columnNames() : primaryKey;
    }

    /// A column's type and constraints.
    public record Column(
            String name,
            Type type,
            boolean required,
            @Nullable Pattern pattern,
            Set<String> allowed,
            @Nullable Double minimum,
            @Nullable Double maximum) {

        public Column {
            allowed = Set.copyOf(allowed);
        }
    }

    /// A column whose values occur in a column of another table.
    public record ForeignKey(String column, String table, String target) {}

    /// The type of the values of a column.
    public enum Type {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        DATE,
        LIST
    }
}
