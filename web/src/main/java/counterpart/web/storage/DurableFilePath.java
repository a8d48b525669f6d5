package counterpart.web.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A file system for H2, `jdbc:h2:durable:FILE`: every write to the database is on the disk before it returns
/// (`O_DSYNC`), in the order in which H2 makes it. H2 itself never forces writes to the disk, whatever its
/// settings.
public final class DurableFilePath extends FilePathWrapper {

    static final String SCHEME = "durable";

    /// Called by H2, which creates an instance for each path.
    public DurableFilePath() {}

    static void register() {
        FilePath.register(new DurableFilePath());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        if (!mode.equals("rw")) {
            return getBase().open(mode);
        }
        boolean isNew = !exists();
        FileChannel file = getBase().open("rwd");
        Path folder = Path.of(getBase().toString()).toAbsolutePath().getParent();
        if (folder == null) {
            return file;
        }
        if (isNew) {
            syncFolder(folder);
        }
        return new ReservedFileChannel(file, DiskReserve.in(folder));
    }

    /// Forces the directory entry of a new file to the disk; Windows cannot open a folder and does not need it.
    private static void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
