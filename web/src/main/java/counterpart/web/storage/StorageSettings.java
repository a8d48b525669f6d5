package counterpart.web.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the embedded database lies when no other is named by `spring.datasource.url`.
///
/// @param storageDir its folder; when absent `$XDG_DATA_HOME/counterpart`, else `~/.local/share/counterpart`
@ConfigurationProperties("counterpart")
record StorageSettings(@Nullable Path storageDir) {

    /// What makes H2 read our scripts and sort as PostgreSQL does.
    static final String LIKE_POSTGRESQL =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    /// H2 in a file, open to `counterpart backup` while the server runs. A change is on the disk when it is committed:
    /// H2 writes without delay, and [DurableFilePath] has the disk keep it.
    ///
    /// @throws StorageException when the folder cannot be made
    String url() {
        return "jdbc:h2:" + DurableFilePath.SCHEME + ":" + folder().resolve("counterpart") + LIKE_POSTGRESQL
                + ";AUTO_SERVER=TRUE;WRITE_DELAY=0";
    }

    /// The folder, readable by its owner alone: hashes of passwords and keys lie there.
    ///
    /// @throws StorageException when it cannot be made
    Path folder() {
        Path folder = Optional.ofNullable(storageDir)
                .orElseGet(() -> ofUser(System.getenv(), Path.of(System.getProperty("user.home", "."))))
                .toAbsolutePath()
                .normalize();
        try {
            return Files.isDirectory(folder) ? folder : created(folder);
        } catch (IOException e) {
            throw StorageException.uncreatable(folder, e);
        }
    }

    private static Path created(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    static Path ofUser(Map<String, String> environment, Path home) {
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path root = data.isBlank() ? home.resolve(".local").resolve("share") : Path.of(data);
        return root.resolve("counterpart");
    }
}
