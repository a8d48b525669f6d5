package counterpart.engine.index;

import counterpart.engine.index.reading.FieldReader;
import counterpart.engine.index.text.Analysis;
import counterpart.engine.index.vector.ColumnCache;
import counterpart.engine.model.Memoized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/// A Lucene reader with all that is computed from it; closed when its last user releases it.
final class OpenIndex {

    private static final long HEAP_SHARE_OF_COLUMNS = 4;

    private final DirectoryReader reader;
    private final String dataVersion;
    private final Instant built;
    private final VectorSearch vectors;
    private final TextSearch texts;
    private final Analysis analysis;
    /// Analysing thousands of terms takes a while, and most queries contain no free text.
    private final Memoized<FieldReader> fields;

    /// Takes over the reader with its one reference.
    OpenIndex(DirectoryReader reader) throws IOException {
        this.reader = reader;
        dataVersion = IndexFiles.version(reader);
        built = IndexFiles.built(reader);
        IndexSearcher searcher = new IndexSearcher(reader);
        analysis = new Analysis(IndexFiles.compounds(reader));
        vectors =
                new VectorSearch(searcher, new ColumnCache(Runtime.getRuntime().maxMemory() / HEAP_SHARE_OF_COLUMNS));
        texts = new TextSearch(searcher, analysis);
        fields = new Memoized<>(() -> new FieldReader(read(() -> StoredTerms.read(searcher)), analysis));
    }

    String dataVersion() {
        return dataVersion;
    }

    Instant built() {
        return built;
    }

    VectorSearch vectors() {
        return vectors;
    }

    TextSearch texts() {
        return texts;
    }

    Analysis analysis() {
        return analysis;
    }

    FieldReader fields() {
        return fields.get();
    }

    /// A call that reads the index.
    @FunctionalInterface
    interface Call<T> {
        T get() throws IOException;
    }

    /// Reads while the index stays open.
    ///
    /// @throws IllegalStateException when it is closed
    <T> T read(Call<T> call) {
        retain();
        try {
            return call.get();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read index " + reader.directory(), e);
        } finally {
            release();
        }
    }

    /// Adds a user, who must release the index once.
    ///
    /// @throws IllegalStateException when it is closed
    void retain() {
        if (!reader.tryIncRef()) {
            throw new IllegalStateException("the index is closed");
        }
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close index " + reader.directory(), e);
        }
    }
}
