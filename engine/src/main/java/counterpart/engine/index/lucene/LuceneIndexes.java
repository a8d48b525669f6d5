package counterpart.engine.index.lucene;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// Opens and builds indexes.
public final class LuceneIndexes {

    private static final Comparator<IndexEntry> FIELDS_FIRST =
            Comparator.comparing((IndexEntry entry) -> entry.kind() != EntryKind.FIELD);

    private LuceneIndexes() {}

    /// Opens the index of a data version, building it if the directory has no complete index of this version and of
    /// this program's format. It is built in a temporary directory and renamed atomically; indexes of other
    /// versions are then deleted.
    ///
    /// Several processes may share a directory: one builds, the others wait for it.
    ///
    /// @param entries supplies the entries, fields first; called only when building
    /// @throws UncheckedIOException when the directory cannot be read or written
    public static CompetenceIndex open(Path dir, String dataVersion, Supplier<Stream<IndexEntry>> entries) {
        try {
            return new IndexDirectories(dir, dataVersion).open(entries);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open or build an index in " + dir, e);
        }
    }

    /// Whether a directory has an index of any version.
    public static boolean anyIn(Path dir) {
        return IndexDirectories.anyIn(dir);
    }

    /// Builds an index in memory, for tests and for small data.
    public static CompetenceIndex inMemory(String dataVersion, Stream<IndexEntry> entries) {
        try {
            Directory directory = new ByteBuffersDirectory();
            IndexFileWriter.write(
                    directory, dataVersion, entries.sorted(FIELDS_FIRST).iterator());
            return new LuceneIndex(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot build an index in memory", e);
        }
    }
}
