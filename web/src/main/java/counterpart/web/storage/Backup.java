package counterpart.web.storage;

import counterpart.web.storage.Tables.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Saves the whole database to a file and restores it. The file is a ZIP with one JSON Lines text per table: it can
/// be read without this program, and a backup of one kind of database can be restored into the other.
@Component
public class Backup {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MANIFEST = "counterpart-backup.json";
    private static final String ENDING = ".jsonl";
    private static final int BATCH = 500;

    private final DataSource databases;
    private final Flyway scripts;

    Backup(DataSource databases, Flyway scripts) {
        this.databases = databases;
        this.scripts = scripts;
    }

    /// Writes the state of the database at one moment; a server may continue to run meanwhile.
    ///
    /// @return the number of rows
    /// @throws IllegalStateException when the file exists or the database has no tables yet
    /// @throws IOException when the file cannot be written; an incomplete file is removed
    public long save(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new IllegalStateException(file + " exists already");
        }
        String version = version().orElseThrow(() -> new IllegalStateException("the database is empty"));
        Path aside = Files.createTempFile(
                Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow(), ".counterpart", ".part");
        try (Connection connection = databases.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            long rows;
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(aside))) {
                rows = write(connection, version, zip);
            }
            connection.rollback();
            moved(aside, file);
            return rows;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void moved(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static long write(Connection connection, String version, ZipOutputStream zip)
            throws IOException, SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Table table : Tables.of(connection)) {
            zip.putNextEntry(new ZipEntry(table.name() + ENDING));
            counts.put(table.name(), write(connection, table, zip));
            zip.closeEntry();
        }
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(JSON.writeValueAsBytes(new Manifest(version, Instant.now().toString(), counts)));
        zip.closeEntry();
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long write(Connection connection, Table table, OutputStream out) throws IOException, SQLException {
        long count = 0;
        List<Map.Entry<String, ColumnKind>> columns =
                table.columns().entrySet().stream().toList();
        String first = columns.getFirst().getKey();
        try (PreparedStatement select = connection.prepareStatement(
                "select " + String.join(", ", table.columnNames()) + " from " + table.name() + " order by " + first)) {
            select.setFetchSize(BATCH);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    for (int i = 0; i < columns.size(); i++) {
                        Object value = columns.get(i).getValue().readOrNull(rows, i + 1);
                        if (value != null) {
                            row.put(columns.get(i).getKey(), value);
                        }
                    }
                    out.write(JSON.writeValueAsBytes(row));
                    out.write('\n');
                    count++;
                }
            }
        }
        return count;
    }

    /// Replaces the content of the database with that of the file. Tables are created in the version of the backup,
    /// filled, and then migrated.
    ///
    /// @return the number of rows
    /// @throws IllegalStateException when the file is no backup or incomplete, or the database holds rows and
    ///     `replace` is not set; nothing is changed then
    public long restore(Path file, boolean replace) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip, file);
            check(zip, manifest, file);
            if (!replace && hasRows()) {
                throw new IllegalStateException("the database is not empty; --replace gives up what is in it");
            }
            Flyway current = scripts;
            scripts(current).cleanDisabled(false).load().clean();
            scripts(current).target(manifest.version()).load().migrate();
            long rows = fill(zip, manifest);
            scripts(current).load().migrate();
            return rows;
        }
    }

    private static FluentConfiguration scripts(Flyway like) {
        return Flyway.configure().configuration(like.getConfiguration());
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new IllegalStateException(file + " is no backup of Counterpart: it has no " + MANIFEST);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return JSON.readValue(in, Manifest.class);
        }
    }

    private void check(ZipFile zip, Manifest manifest, Path file) throws IOException {
        boolean known = List.of(scripts.info().all()).stream()
                .map(MigrationInfo::getVersion)
                .anyMatch(version -> version != null && version.getVersion().equals(manifest.version()));
        if (!known) {
            throw new IllegalStateException(
                    file + " is of version " + manifest.version() + " of the tables, which this program does not know");
        }
        for (Map.Entry<String, Long> table : manifest.rows().entrySet()) {
            long lines = lines(zip, table.getKey(), file);
            if (lines != table.getValue()) {
                throw new IllegalStateException(file + " is damaged: " + table.getKey() + " has " + lines
                        + " rows instead of " + table.getValue());
            }
        }
    }

    private static long lines(ZipFile zip, String table, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(table + ENDING);
        if (entry == null) {
            throw new IllegalStateException(file + " is damaged: it has no " + table + ENDING);
        }
        try (BufferedReader lines = reader(zip, entry)) {
            return lines.lines().count();
        }
    }

    private static BufferedReader reader(ZipFile zip, ZipEntry entry) throws IOException {
        return new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
    }

    private boolean hasRows() throws SQLException {
        try (Connection connection = databases.getConnection()) {
            for (Table table : Tables.of(connection)) {
                try (PreparedStatement select =
                                connection.prepareStatement("select 1 from " + table.name() + " limit 1");
                        ResultSet rows = select.executeQuery()) {
                    if (rows.next()) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private long fill(ZipFile zip, Manifest manifest) throws IOException, SQLException {
        try (Connection connection = databases.getConnection()) {
            connection.setAutoCommit(false);
            long rows = 0;
            for (Table table : Tables.of(connection)) {
                if (manifest.rows().containsKey(table.name())) {
                    rows += fill(connection, table, zip);
                }
            }
            connection.commit();
            return rows;
        }
    }

    private static long fill(Connection connection, Table table, ZipFile zip) throws IOException, SQLException {
        String places = table.columnNames().stream().map(name -> "?").collect(Collectors.joining(", "));
        long count = 0;
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table.name() + " ("
                        + String.join(", ", table.columnNames()) + ") values (" + places + ")");
                BufferedReader lines = reader(
                        zip,
                        Optional.ofNullable(zip.getEntry(table.name() + ENDING)).orElseThrow())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                set(insert, table, JSON.readTree(line));
                insert.addBatch();
                count++;
                if (count % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return count;
    }

    private static void set(PreparedStatement insert, Table table, JsonNode row) throws SQLException {
        int place = 1;
        for (Map.Entry<String, ColumnKind> column : table.columns().entrySet()) {
            column.getValue().write(insert, place++, row.path(column.getKey()));
        }
    }

    private Optional<String> version() {
        return Optional.ofNullable(scripts.info().current())
                .map(MigrationInfo::getVersion)
                .map(Object::toString);
    }

    /// @param version of the tables
    /// @param savedAt an instant
    /// @param rows number of rows by table
    record Manifest(String version, String savedAt, Map<String, Long> rows) {}
}
