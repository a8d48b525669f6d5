package counterpart.web.storage;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The tables of a database, read from its metadata.
final class Tables {

    /// The migration history, what the next comparison of releases computes anew, and state that several nodes share
    /// for minutes or hours.
    private static final Set<String> NOT_KEPT = Set.of(
            "flyway_schema_history",
            "change_state",
            "shedlock",
            "spring_session",
            "spring_session_attributes",
            "rate_limit_bucket",
            "sign_in_failure",
            "member_list",
            "member_list_portion");

    private final DatabaseMetaData database;
    private final String schema;

    private Tables(Connection connection) throws SQLException {
        database = connection.getMetaData();
        schema = connection.getSchema();
    }

    /// All tables whose rows a backup keeps; a table comes after those it refers to.
    static List<Table> of(Connection connection) throws SQLException {
        Tables tables = new Tables(connection);
        Map<String, Set<String>> open = new LinkedHashMap<>();
        for (String name : tables.names()) {
            open.put(name, tables.references(name));
        }
        Set<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < open.size()) {
            int before = ordered.size();
            open.forEach((name, references) -> {
                if (ordered.containsAll(references)) {
                    ordered.add(name);
                }
            });
            if (ordered.size() == before) {
                throw new IllegalStateException("tables refer to each other in a circle: " + open);
            }
        }
        List<Table> found = new ArrayList<>();
        for (String name : ordered) {
            found.add(new Table(name, tables.columns(name)));
        }
        return found;
    }

    private Set<String> names() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet rows = database.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        names.removeAll(NOT_KEPT);
        return names;
    }

    private Set<String> references(String table) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet rows = database.getImportedKeys(null, schema, table)) {
            while (rows.next()) {
                names.add(rows.getString("PKTABLE_NAME"));
            }
        }
        names.remove(table);
        return names;
    }

    private Map<String, ColumnKind> columns(String table) throws SQLException {
        Map<String, ColumnKind> columns = new LinkedHashMap<>();
        try (ResultSet rows = database.getColumns(null, schema, table, "%")) {
            while (rows.next()) {
                String name = rows.getString("COLUMN_NAME");
                columns.put(
                        name, ColumnKind.of(table + "." + name, rows.getInt("DATA_TYPE"), rows.getString("TYPE_NAME")));
            }
        }
        return columns;
    }

    /// A table with its columns in order.
    record Table(String name, Map<String, ColumnKind> columns) {

        List<String> columnNames() {
            return List.copyOf(columns.keySet());
        }
    }
}
