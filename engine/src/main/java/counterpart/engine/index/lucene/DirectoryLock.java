package counterpart.engine.index.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// The exclusive lock for changing a directory, held by one thread of one process at a time. The operating system
/// releases it when the process ends.
final class DirectoryLock implements AutoCloseable {

    private static final String FILE = "counterpart.lock";
    /// A file lock excludes other processes, but not the other threads of this process.
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final ReentrantLock threads;
    private final FileChannel channel;
    private final FileLock processes;

    private DirectoryLock(ReentrantLock threads, FileChannel channel) throws IOException {
        this.threads = threads;
        this.channel = channel;
        processes = channel.lock();
    }

    /// Waits until the lock is available.
    static DirectoryLock take(Path dir) throws IOException {
        ReentrantLock threads = THREADS.computeIfAbsent(dir.toRealPath(), path -> new ReentrantLock());
        threads.lock();
        try {
            return new DirectoryLock(
                    threads, FileChannel.open(dir.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException | RuntimeException e) {
            threads.unlock();
            throw e;
        }
    }

    /// Runs an action under the lock.
    ///
    /// @throws IOException when the lock is lost
    void ensureHeld() throws IOException {
        if (!processes.isValid()) {
            throw new IOException("lost the lock on the index directory");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            threads.unlock();
        }
    }
}
