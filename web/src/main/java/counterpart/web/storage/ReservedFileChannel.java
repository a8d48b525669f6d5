package counterpart.web.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/// A file that uses the space of the [DiskReserve] when the disk is full. H2 closes its whole database after one
/// failed write; with the reserve it can finish running changes, and stored data stays readable.
// H2 may read while it writes, as with the file itself.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class ReservedFileChannel extends FileBaseDefault {

    private final FileChannel file;
    private final DiskReserve reserve;

    ReservedFileChannel(FileChannel file, DiskReserve reserve) {
        this.file = file;
        this.reserve = reserve;
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        try {
            return file.write(bytes, position);
        } catch (IOException e) {
            if (reserve.release()) {
                return file.write(bytes, position);
            }
            throw e;
        }
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return file.read(bytes, position);
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.force(metaData);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        if (size < file.size()) {
            file.truncate(size);
        }
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
