package counterpart.web.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

class StorageDirectoryTest {

    @TempDir
    private Path folder;

    @Test
    void aDirectoryThatAnotherServerHasIsNamed() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("held");
            assertRefused(folder, "is used by another server");
        } finally {
            other.destroyForcibly().waitFor();
        }
        StorageLock lock = lock(folder);
        lock.acquire();
        assertRefused(folder, "is used by another server");
        lock.destroy();
        lock(folder).acquire();
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused(file, "cannot be created (" + file + " is a file)");
    }

    @Test
    @EnabledIf("isBoundByPermissions")
    void aDirectoryThatMayNotBeWrittenIsNamed() throws IOException {
        assertThat(folder.toFile().setWritable(false)).isTrue();
        assertRefused(folder, "cannot be written (access denied to ");
        assertThat(folder.toFile().setWritable(true)).isTrue();
        Path database = Files.createFile(folder.resolve("counterpart.mv.db"));
        assertThat(database.toFile().setWritable(false)).isTrue();
        assertRefused(folder, "cannot be written (access denied to " + database);
    }

    @Test
    @EnabledIf("mayMount")
    void aReadOnlyDiskIsNamed() throws Exception {
        run("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", folder.toString());
        try {
            assertRefused(folder, "cannot be written (Read-only file system)");
        } finally {
            run("umount", folder.toString());
        }
    }

    private static void assertRefused(Path folder, String reason) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> lock(folder).acquire())
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .startsWith("the storage directory " + folder + " ")
                        .contains(reason, "counterpart.storage-dir")
                        .doesNotContain("\n"));
    }

    private static StorageLock lock(Path folder) {
        return new StorageLock(new StorageSettings(folder), new DataSourceProperties());
    }

    /// Root is not.
    static boolean isBoundByPermissions() throws IOException {
        Path file = Files.createTempFile("storage", "");
        try {
            return file.toFile().setWritable(false) && !Files.isWritable(file);
        } finally {
            Files.delete(file);
        }
    }

    static boolean mayMount() throws IOException, InterruptedException {
        Path probe = Files.createTempDirectory("storage");
        try {
            return run("mount", "-t", "tmpfs", "tmpfs", probe.toString()) && run("umount", probe.toString());
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /// Another server, as far as the folder goes.
    static final class Holder {

        private Holder() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            lock(Path.of(args[0])).acquire();
            System.out.println("held");
            Thread.sleep(60_000);
        }
    }
}
