package counterpart.web.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The embedded database cannot be opened. The message is one line with the directory, the reason and the remedy.
final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String ELSE = ", or name another directory in counterpart.storage-dir";

    private StorageException(Path directory, String reason, @Nullable Exception cause) {
        super("the storage directory " + directory + " " + reason + ELSE, cause);
    }

    static StorageException uncreatable(Path directory, IOException cause) {
        return failed("created", directory, cause);
    }

    static StorageException unwritable(Path directory, IOException cause) {
        return failed("written", directory, cause);
    }

    static StorageException locked(Path directory) {
        return new StorageException(directory, "is used by another server: stop that one", null);
    }

    private static StorageException failed(String step, Path directory, IOException cause) {
        String reason = "cannot be " + step + " (" + reason(cause) + "): let the server's user write there";
        return new StorageException(directory, reason, cause);
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException e -> "access denied to " + e.getFile();
            case FileAlreadyExistsException e -> e.getFile() + " is a file";
            case FileSystemException e -> Optional.ofNullable(e.getReason()).orElse(e.toString());
            default -> Optional.ofNullable(cause.getMessage()).orElse(cause.toString());
        };
    }
}
