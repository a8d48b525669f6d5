package counterpart.web.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DurableFilePathTest {

    /// Flag of an open file in Linux: a write returns when it is on the disk.
    private static final long O_DSYNC = 0x1000;

    @TempDir
    private Path folder;

    @BeforeEach
    void registers() {
        DurableFilePath.register();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void everyWriteToTheDatabaseIsOnTheDiskBeforeItReturns() throws Exception {
        try (Connection durable = open(new StorageSettings(folder).url())) {
            assertThat(durable.isValid(1)).isTrue();
            assertThat(flagsOf(folder.resolve("counterpart.mv.db")))
                    .isNotEmpty()
                    .allMatch(flags -> (flags & O_DSYNC) != 0);
        }
    }

    /// The copy is what a killed process leaves behind.
    @Test
    void aCommittedChangeIsInTheFileAtOnce() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Connection durable = open(new StorageSettings(folder).url())) {
            execute(durable, "create table note (text varchar(20))", "insert into note values ('kept')");
            Files.copy(folder.resolve("counterpart.mv.db"), copy.resolve("counterpart.mv.db"));
        }
        try (Connection left = open(new StorageSettings(copy).url())) {
            assertThat(notes(left)).isEqualTo(1);
        }
    }

    @Test
    void aFileOfTheEarlierSettingsIsOpenedAndDurableFromThenOn() throws Exception {
        String earlier =
                "jdbc:h2:file:" + folder.resolve("counterpart") + StorageSettings.LIKE_POSTGRESQL + ";AUTO_SERVER=TRUE";
        try (Connection before = open(earlier)) {
            execute(before, "create table note (text varchar(20))", "insert into note values ('earlier')");
        }
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Connection now = open(new StorageSettings(folder).url())) {
            execute(now, "insert into note values ('now')");
            Files.copy(folder.resolve("counterpart.mv.db"), copy.resolve("counterpart.mv.db"));
        }
        try (Connection left = open(new StorageSettings(copy).url())) {
            assertThat(notes(left)).isEqualTo(2);
        }
    }

    @Test
    void anOperatorsUrlIsWarnedAboutUnlessItIsDurable() {
        assertThat(risks("jdbc:h2:durable:/x/y;MODE=PostgreSQL;write_delay=0")).isEmpty();
        assertThat(risks("jdbc:h2:mem:x")).isEmpty();
        assertThat(risks("jdbc:postgresql://host/x")).isEmpty();
        assertThat(risks("jdbc:h2:file:/x/y;WRITE_DELAY=0"))
                .singleElement()
                .asString()
                .contains("jdbc:h2:durable:");
        assertThat(risks("jdbc:h2:durable:/x/y;WRITE_DELAY=500"))
                .singleElement()
                .asString()
                .contains("WRITE_DELAY=0");
        assertThat(risks("jdbc:h2:/x/y")).hasSize(2);
    }

    private static List<String> risks(String url) {
        return H2Url.of(url).map(H2Url::risks).orElse(List.of());
    }

    private static Connection open(String url) throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int notes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from note")) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }

    /// How this process has opened a file for writing.
    private static List<Long> flagsOf(Path file) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(number -> leadsTo(number, file))
                    .map(number -> flags(
                            Path.of("/proc/self/fdinfo", number.getFileName().toString())))
                    .toList();
        }
    }

    private static boolean leadsTo(Path number, Path file) {
        try {
            return Files.readSymbolicLink(number).equals(file.toRealPath());
        } catch (IOException closed) {
            return false;
        }
    }

    private static long flags(Path info) {
        try (Stream<String> lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("flags:"))
                    .mapToLong(line ->
                            Long.parseLong(line.substring("flags:".length()).strip(), 8))
                    .findFirst()
                    .orElse(0);
        } catch (IOException closed) {
            return 0;
        }
    }
}
