package counterpart.web.storage;

import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reserved disk space beside the embedded database, held by a file. When the disk is full, the file is released so
/// that running changes can finish; new changes are rejected until it can be written again.
final class DiskReserve {

    /// Far more than the changes that can run at the same time need.
    static final int BYTES = 8 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(DiskReserve.class);
    private static final String NAME = "counterpart.reserve";
    private static final int BLOCK_BYTES = 64 * 1024;
    private static final Map<Path, DiskReserve> RESERVES = new ConcurrentHashMap<>();

    private final Path file;
    private volatile boolean isHeld;
    private boolean isReported;

    private DiskReserve(Path folder) {
        file = folder.resolve(NAME);
    }

    /// The error for a change that could not be stored.
    static InvalidRequestException refusal() {
        return new InvalidRequestException(
                ProblemKind.STORAGE_FULL, Violation.of("request", "", Violation.text("storage")));
    }

    /// The reserve of a folder: H2 opens files in it by their names alone.
    static DiskReserve in(Path folder) {
        return RESERVES.computeIfAbsent(folder.toAbsolutePath().normalize(), DiskReserve::new);
    }

    /// @throws InvalidRequestException STORAGE_FULL when the disk has no room for the reserve
    void require() {
        if (!isHeld && !hold()) {
            throw refusal();
        }
    }

    /// Releases the reserved space.
    ///
    /// @return whether there was any
    synchronized boolean release() throws IOException {
        isHeld = false;
        boolean released = Files.deleteIfExists(file);
        if (released) {
            report();
        }
        return released;
    }

    private synchronized boolean hold() {
        try {
            if (!isHeld && !isWritten()) {
                write();
            }
            isHeld = true;
            isReported = false;
        } catch (IOException e) {
            report();
        }
        return isHeld;
    }

    private boolean isWritten() throws IOException {
        return Files.exists(file) && Files.size(file) == BYTES;
    }

    private void write() throws IOException {
        if (Files.getFileStore(file.getParent()).getUsableSpace() < BYTES) {
            throw new IOException("less than " + BYTES + " bytes left");
        }
        byte[] block = new byte[BLOCK_BYTES];
        new Random().nextBytes(block); // a file system may keep zeros in no space at all
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int written = 0; written < BYTES; written += BLOCK_BYTES) {
                out.write(block);
            }
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /// Logs the first occurrence only, until there is space again.
    private void report() {
        if (!isReported) {
            isReported = true;
            LOG.error("The disk of {} is full: changes are refused until there is space again", file.getParent());
        }
    }
}
