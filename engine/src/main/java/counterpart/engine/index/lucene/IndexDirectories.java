package counterpart.engine.index.lucene;

import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.lucene.document.LuceneFieldNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The directory of the indexes, with one sub-directory for each data version and format.
///
/// A sub-directory with a final name is complete: it is renamed atomically after all its content is on disk. It is
/// still checked, because disks fail and users may change files. Only the holder of the lock builds, renames and
/// deletes, and only sub-directories named by this class are changed.
final class IndexDirectories {

    private static final Logger LOG = LoggerFactory.getLogger(IndexDirectories.class);
    private static final String READY = "counterpart-index-";
    private static final String UNFINISHED = "counterpart-unfinished-";

    private final Path dir;
    private final String version;
    private final Path ready;
    private String whyNot = "is not there yet";

    IndexDirectories(Path dir, String version) {
        this.dir = dir;
        this.version = version;
        ready = dir.resolve(READY + LuceneFieldNames.FORMAT + "-" + version.replaceAll("[^A-Za-z0-9._-]", "_"));
    }

    static boolean anyIn(Path dir) {
        try (Stream<Path> children = Files.list(dir)) {
            return children.anyMatch(child -> child.getFileName().toString().startsWith(READY));
        } catch (IOException e) {
            return false;
        }
    }

    LuceneIndex open(Supplier<Stream<IndexEntry>> entries) throws IOException {
        Optional<LuceneIndex> whole = findWhole();
        return whole.isPresent() ? whole.get() : openOrBuild(entries);
    }

    private LuceneIndex openOrBuild(Supplier<Stream<IndexEntry>> entries) throws IOException {
        Files.createDirectories(dir);
        try (DirectoryLock lock = DirectoryLock.take(dir)) {
            Optional<LuceneIndex> builtMeanwhile = findWhole();
            return builtMeanwhile.isPresent() ? builtMeanwhile.get() : build(entries, lock);
        }
    }

    /// The index if it exists, is undamaged and has the right version.
    private Optional<LuceneIndex> findWhole() {
        if (!Files.isDirectory(ready)) {
            return Optional.empty();
        }
        try {
            return Optional.of(checked(DirectoryReader.open(FSDirectory.open(ready))));
        } catch (IOException | RuntimeException e) {
            whyNot = "is damaged (" + e + ")";
            return Optional.empty();
        }
    }

    private LuceneIndex checked(DirectoryReader reader) throws IOException {
        try {
            if (!IndexFileWriter.is(reader, version)) {
                throw new IOException("it is of another version");
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return new LuceneIndex(reader);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(reader);
            throw e;
        }
    }

    private LuceneIndex build(Supplier<Stream<IndexEntry>> entries, DirectoryLock lock) throws IOException {
        LOG.info("Index {} {}: building it", ready, whyNot);
        delete(children(UNFINISHED));
        Path unfinished = Files.createTempDirectory(dir, UNFINISHED);
        try {
            write(unfinished, entries);
            lock.ensureHeld();
            delete(List.of(ready));
            Files.move(unfinished, ready, StandardCopyOption.ATOMIC_MOVE);
            IOUtils.fsync(dir, true);
        } finally {
            delete(List.of(unfinished));
        }
        LuceneIndex built = checked(DirectoryReader.open(FSDirectory.open(ready)));
        delete(children(READY).stream().filter(index -> !index.equals(ready)).toList());
        return built;
    }

    private void write(Path path, Supplier<Stream<IndexEntry>> entries) throws IOException {
        try (Directory directory = FSDirectory.open(path);
                Stream<IndexEntry> all = entries.get()) {
            IndexFileWriter.write(directory, version, all.iterator());
        }
    }

    private List<Path> children(String prefix) throws IOException {
        try (Stream<Path> children = Files.list(dir)) {
            return children.filter(child -> child.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    /// Deletes as far as the operating system permits: some keep files that another process has open.
    private static void delete(List<Path> paths) {
        for (Path path : paths) {
            try {
                IOUtils.rm(path);
            } catch (IOException e) {
                LOG.warn("Cannot delete {}: {}", path, e.toString());
            }
        }
    }
}
