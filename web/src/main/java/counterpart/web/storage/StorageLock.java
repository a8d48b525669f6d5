package counterpart.web.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/// Ensures that only one server uses the directory of the embedded database. The operating system releases the lock
/// when the process ends, even after a crash.
@Component
final class StorageLock implements DisposableBean {

    private static final String NAME = "counterpart.server";

    private final StorageSettings settings;
    private final boolean isEmbedded;
    private @Nullable FileChannel file;

    StorageLock(StorageSettings settings, DataSourceProperties given) {
        this.settings = settings;
        isEmbedded = given.getUrl() == null;
    }

    /// Locks the directory, if the embedded database is used.
    ///
    /// @throws StorageException when another server holds the lock, or the directory is not writable
    void acquire() {
        if (isEmbedded && file == null) {
            file = locked(settings.folder());
        }
    }

    private static FileChannel locked(Path folder) {
        try {
            requireWritable(folder.resolve("counterpart.mv.db"));
            FileChannel file =
                    FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(file) == null) {
                file.close();
                throw StorageException.locked(folder);
            }
            return file;
        } catch (IOException e) {
            throw StorageException.unwritable(folder, e);
        }
    }

    /// H2 would open a read-only file for reading, and every change would fail.
    private static void requireWritable(Path database) throws AccessDeniedException {
        if (Files.exists(database) && !Files.isWritable(database)) {
            throw new AccessDeniedException(database.toString());
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void destroy() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
