package counterpart.web.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The location of the embedded database, used when `spring.datasource.url` is not set.
///
/// @param storageDir its folder; when absent `$XDG_DATA_HOME/counterpart`, else `~/.local/share/counterpart`
@ConfigurationProperties("counterpart")
record StorageSettings(@Nullable Path storageDir) {

    /// Settings that make H2 run the same scripts and sort like PostgreSQL.
    static final String LIKE_POSTGRESQL =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    /// H2 in a file, accessible to `counterpart backup` while the server runs. A change is on the disk when it is
    /// committed: H2 writes without delay, and [DurableFilePath] makes each write durable.
    ///
    /// @throws StorageException when the folder cannot be created
    String url() {
        return "jdbc:h2:" + DurableFilePath.SCHEME + ":" + folder().resolve("counterpart") + LIKE_POSTGRESQL
                + ";AUTO_SERVER=TRUE;WRITE_DELAY=0";
    }

    /// The folder, readable by its owner alone: it contains hashes of passwords and keys.
    ///
    /// @throws StorageException when it cannot be created
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
