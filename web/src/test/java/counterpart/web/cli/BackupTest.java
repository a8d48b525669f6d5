package counterpart.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.cli.Cli;
import counterpart.web.storage.TestPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BackupTest {

    private static final String ADA = "0190a1b2-0000-7000-8000-000000000001";
    private static final String ROW = "Ada Löwe 'x' | advisor | true | 2026-05-01T12:00:00.123456Z | null | 3";

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private Path file;

    @BeforeEach
    void namesTheFile() {
        file = folder.resolve("saved.zip");
    }

    @Test
    void whatWasSavedFromTheEmbeddedDatabaseIsRestoredThere() throws SQLException {
        Store embedded = embedded("one").filled();
        assertThat(run("backup", embedded)).isZero();
        Store other = embedded("two");
        assertThat(run("restore", other)).isZero();
        assertThat(other.row()).isEqualTo(ROW);
    }

    @Test
    void whatWasSavedFromTheEmbeddedDatabaseIsRestoredInPostgresqlAndBack() throws SQLException {
        assertThat(run("backup", embedded("one").filled())).isZero();
        Store postgres = new Store(TestPostgres.newDatabase(), "postgres", "postgres", List.of());
        assertThat(run("restore", postgres)).isZero();
        assertThat(postgres.row()).isEqualTo(ROW);

        file = folder.resolve("again.zip");
        assertThat(run("backup", postgres)).isZero();
        Store back = embedded("back");
        assertThat(run("restore", back)).isZero();
        assertThat(back.row()).isEqualTo(ROW);
    }

    @Test
    void aBackupOfVersionSixIsBroughtUpToDateAndDatesAreRestoredAsSuch() throws SQLException {
        Store old = embedded("old");
        Flyway.configure()
                .dataSource(old.url(), old.user(), old.password())
                .target("6")
                .load()
                .migrate();
        old.execute("insert into shortlist values ('" + ADA + "', 'Reise', 'biorn', '', '', 'likely', '', 'v1', null,"
                + " '2026-05-01 12:00:00+00', '2026-05-01 12:00:00+00', 1)");
        old.execute(
                "insert into shortlist_entry (shortlist, place, region, rank_then, score_then, status, reason, note,"
                        + " contact_persons, next_step, next_step_on, in_charge, programme) values"
                        + " ('" + ADA + "', 0, 'US-MN', 1, '63.41', 'CONTACTED', '', '', '', '', '0026-02-03', '', ''),"
                        + " ('" + ADA + "', 1, 'SE33', 2, '57.39', 'CONTACTED', '', 'Mail', '', '', 'bald', '', '')");
        List<String> entries =
                List.of("63.41 | 0026-02-03 | ", "57.39 | null | Mail\nTermin (kein Datum / no date): bald");
        assertThat(run("backup", old)).isZero();
        Store postgres = new Store(TestPostgres.newDatabase(), "postgres", "postgres", List.of());
        assertThat(run("restore", postgres)).isZero();
        assertThat(postgres.entries()).isEqualTo(entries);

        file = folder.resolve("again.zip");
        assertThat(run("backup", postgres)).isZero();
        Store back = embedded("back");
        assertThat(run("restore", back)).isZero();
        assertThat(back.entries()).isEqualTo(entries);
    }

    @Test
    void savesWhileAnotherProcessWorksOnTheDatabase() throws SQLException {
        Store embedded = embedded("one").filled();
        try (Connection server = embedded.open()) {
            assertThat(server.isValid(1)).isTrue();
            assertThat(run("backup", embedded)).isZero();
        }
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void replacesRowsOnlyWhenToldTo() throws SQLException {
        Store embedded = embedded("one").filled();
        run("backup", embedded);
        embedded.execute("update account set name = 'Somebody else'");
        assertThat(run("restore", embedded)).isEqualTo(1);
        assertThat(err.toString()).contains("not empty", "--replace");
        assertThat(embedded.row()).startsWith("Somebody else");
        assertThat(run("restore", embedded, "--replace")).isZero();
        assertThat(embedded.row()).isEqualTo(ROW);
    }

    @Test
    void aFileThatIsNoBackupChangesNothing() throws IOException, SQLException {
        Store embedded = embedded("one").filled();
        write("something.txt", "hello");
        assertThat(run("restore", embedded, "--replace")).isEqualTo(1);
        assertThat(err.toString()).contains("is no backup of Counterpart");
        assertThat(embedded.row()).isEqualTo(ROW);
    }

    @Test
    void aBackupOfAnUnknownVersionChangesNothing() throws IOException, SQLException {
        Store embedded = embedded("one").filled();
        write("counterpart-backup.json", """
                {"version": "99999", "savedAt": "2026-05-01T12:00:00Z", "rows": {}}""");
        assertThat(run("restore", embedded, "--replace")).isEqualTo(1);
        assertThat(err.toString()).contains("version 99999", "does not know");
        assertThat(embedded.row()).isEqualTo(ROW);
    }

    @Test
    void aBackupThatLacksRowsChangesNothing() throws IOException, SQLException {
        Store embedded = embedded("one").filled();
        write("counterpart-backup.json", """
                {"version": "1", "savedAt": "2026-05-01T12:00:00Z", "rows": {"account": 2}}""");
        assertThat(run("restore", embedded, "--replace")).isEqualTo(1);
        assertThat(err.toString()).contains("is damaged");
        assertThat(embedded.row()).isEqualTo(ROW);
    }

    @Test
    void anExistingFileIsNotOverwritten() throws IOException, SQLException {
        Files.writeString(file, "precious");
        assertThat(run("backup", embedded("one").filled())).isEqualTo(1);
        assertThat(file).hasContent("precious");
    }

    @Test
    void anEmptyDatabaseIsNotSaved() {
        assertThat(run("backup", embedded("one"))).isEqualTo(1);
        assertThat(err.toString()).contains("the database is empty");
        assertThat(file).doesNotExist();
    }

    private void write(String name, String content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private int run(String command, Store store, String... options) {
        CommandLine cli = Cli.commandLine()
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .setErr(new PrintWriter(err))
                .setOut(new PrintWriter(new StringWriter()));
        List<String> arguments = new ArrayList<>(List.of(command, file.toString()));
        arguments.addAll(List.of(options));
        arguments.addAll(store.settings());
        return cli.execute(arguments.toArray(String[]::new));
    }

    private Store embedded(String name) {
        Path storage = folder.resolve(name);
        return new Store(
                "jdbc:h2:file:" + storage.resolve("counterpart")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH;AUTO_SERVER=TRUE",
                "sa",
                "",
                List.of("--counterpart.storage-dir=" + storage));
    }

    private record Store(String url, String user, String password, List<String> given) {

        List<String> settings() {
            return given.isEmpty()
                    ? List.of(
                            "--spring.datasource.url=" + url,
                            "--spring.datasource.username=" + user,
                            "--spring.datasource.password=" + password)
                    : given;
        }

        Connection open() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        Store filled() throws SQLException {
            Flyway.configure().dataSource(url, user, password).load().migrate();
            execute("insert into account (id, email, name, role, active, created_at, version) values ('" + ADA
                    + "', 'ada@example.org', 'Ada Löwe ''x''', 'advisor', true, '2026-05-01 14:00:00.123456+02', 3)");
            execute("insert into managed_cluster (account, cluster) values ('" + ADA + "', 'biorn')");
            return this;
        }

        void execute(String sql) throws SQLException {
            try (Connection connection = open();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        List<String> entries() throws SQLException {
            List<String> entries = new ArrayList<>();
            try (Connection connection = open();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select score_then, cast(next_step_on as varchar(10)), note"
                            + " from shortlist_entry order by place")) {
                while (row.next()) {
                    entries.add(row.getDouble(1) + " | " + row.getString(2) + " | " + row.getString(3));
                }
            }
            return entries;
        }

        String row() throws SQLException {
            try (Connection connection = open();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select name, role, active, created_at, last_sign_in_at,"
                            + " version from account join managed_cluster on account = id")) {
                assertThat(row.next()).isTrue();
                return row.getString(1) + " | " + row.getString(2) + " | " + row.getBoolean(3) + " | "
                        + row.getObject(4, OffsetDateTime.class).toInstant() + " | " + row.getString(5)
                        + " | " + row.getInt(6);
            }
        }
    }
}
