package counterpart.testing.opensearch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The folders of nodes. Each is named after the process that made it, so that what a killed one has left is known.
final class TemporaryFolders {

    private static final String PREFIX = "opensearch-node-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-.*");

    private TemporaryFolders() {}

    /// A new folder; deletes those of processes that have ended.
    static Path create() throws IOException {
        Path folder = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder.resolveSibling("."), PREFIX + "*")) {
            for (Path other : all) {
                Matcher name = NAME.matcher(other.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    delete(other);
                }
            }
        }
        return folder;
    }

    /// Deletes a folder with all that is in it; another process may be doing the same.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
