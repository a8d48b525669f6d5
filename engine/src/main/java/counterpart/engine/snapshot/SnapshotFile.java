package counterpart.engine.snapshot;

import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file that stores the [Snapshot] of a directory: a key, the content, a checksum. The key identifies the data
/// and contains the shape of the records, so that a snapshot of other data or of another program version is
/// ignored; so is a damaged one. It affects only how fast an engine opens, never whether it opens.
public final class SnapshotFile {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFile.class);

    /// Must be increased when the same shape is written differently, or when tables are parsed differently.
    private static final int FORMAT = 6;

    private static final String USER = System.getProperty("user.name");
    private static final String NAME = "counterpart-snapshot";
    private static final String UNFINISHED = "counterpart-unfinished-snapshot-";

    private final Path file;
    private final String data;

    /// @param data identifies the data and the constants of the model
    public SnapshotFile(Path dir, String data) {
        file = dir.resolve(NAME);
        this.data = data;
    }

    /// The snapshot if it exists, is complete, and belongs to this data and program. Other users must not be able to
    /// write it: its checksum finds damage, not a change on purpose.
    public Optional<Snapshot> read() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            if (!isProtected()) {
                LOG.warn("Snapshot {} can be changed by other users: reading the tables instead", file);
                return Optional.empty();
            }
            return read(mapped());
        } catch (IOException | RuntimeException e) {
            LOG.warn("Snapshot {} is damaged ({}): reading the tables instead", file, e.toString());
            return Optional.empty();
        }
    }

    /// Whether the file belongs to the user of this process and no other user may change it, or put another file in
    /// its place; true where the file system has no POSIX permissions.
    private boolean isProtected() throws IOException {
        PosixFileAttributes own = attributes(file);
        PosixFileAttributes folder = attributes(Objects.requireNonNull(file.getParent()));
        return own == null
                || folder == null
                || (isOwn(own)
                        && Collections.disjoint(own.permissions(), Set.of(GROUP_WRITE, OTHERS_WRITE))
                        && !folder.permissions().contains(OTHERS_WRITE));
    }

    /// A user without a name, as in some containers, has a file by number: its owner cannot be compared.
    private static boolean isOwn(PosixFileAttributes file) {
        return USER.equals("?") || file.owner().getName().equals(USER);
    }

    private static @Nullable PosixFileAttributes attributes(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return view == null ? null : view.readAttributes();
    }

    /// The file in memory, as long as a list reads from it. Nobody changes it: [#write] puts another in its place.
    private ByteBuffer mapped() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    private Optional<Snapshot> read(ByteBuffer bytes) throws IOException {
        int end = bytes.limit() - Long.BYTES;
        if (end < 0 || checksum(bytes.slice(0, end)) != bytes.getLong(end)) {
            throw new IOException("its checksum is wrong");
        }
        Codec codec = Codecs.of(Snapshot.class);
        Unpacker from = new Unpacker(bytes.slice(0, end));
        if (!key(codec).equals(from.text())) {
            return Optional.empty();
        }
        return Optional.of((Snapshot) Objects.requireNonNull(codec.read(from)));
    }

    /// Writes a snapshot to a temporary file and renames it atomically. If that fails, the next start is slower.
    public void write(Snapshot snapshot) {
        try {
            Path dir = Files.createDirectories(Objects.requireNonNull(file.getParent()));
            deleteUnfinished(dir);
            Path unfinished = Files.createTempFile(dir, UNFINISHED, "");
            try {
                write(snapshot, unfinished);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            LOG.warn("Snapshot {} cannot be written: {}", file, e.toString());
        }
    }

    private void write(Snapshot snapshot, Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
                OutputStream buffered = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                CheckedOutputStream checked = new CheckedOutputStream(buffered, new CRC32());
                DataOutputStream out = new DataOutputStream(checked)) {
            Codec codec = Codecs.of(Snapshot.class);
            Packer to = new Packer(out);
            to.text(key(codec));
            codec.write(snapshot, to);
            out.writeLong(checked.getChecksum().getValue());
            out.flush();
            channel.force(true);
        }
    }

    private String key(Codec codec) {
        return String.join(" ", NAME, String.valueOf(FORMAT), data, codec.shape());
    }

    private static void deleteUnfinished(Path dir) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(dir, UNFINISHED + "*")) {
            for (Path path : left) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static long checksum(ByteBuffer bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
