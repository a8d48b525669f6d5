package counterpart.engine.index.lucene;

import counterpart.engine.index.fieldrecognition.FieldRecogniser;
import counterpart.engine.index.lucene.analysis.Analyzers;
import counterpart.engine.index.lucene.document.StoredFieldTerms;
import counterpart.engine.index.lucene.search.TextSearch;
import counterpart.engine.index.lucene.search.VectorSearch;
import counterpart.engine.index.lucene.vector.ColumnCache;
import counterpart.engine.model.Memoized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/// A Lucene reader with all data computed from it; closed when its last user releases it.
public final class OpenIndex {

    private static final long HEAP_SHARE_OF_COLUMNS = 4;

    private final DirectoryReader reader;
    private final String dataVersion;
    private final Instant built;
    private final VectorSearch vectors;
    private final TextSearch texts;
    private final Analyzers analysis;
    /// Computed lazily: analysing thousands of terms takes time, and most queries contain no free text.
    private final Memoized<FieldRecogniser> fields;

    /// Takes ownership of the reader and its only reference.
    public OpenIndex(DirectoryReader reader) throws IOException {
        this.reader = reader;
        dataVersion = IndexFileWriter.version(reader);
        built = IndexFileWriter.built(reader);
        IndexSearcher searcher = new IndexSearcher(reader);
        analysis = new Analyzers(IndexFileWriter.compounds(reader));
        vectors =
                new VectorSearch(searcher, new ColumnCache(Runtime.getRuntime().maxMemory() / HEAP_SHARE_OF_COLUMNS));
        texts = new TextSearch(searcher, analysis);
        fields = new Memoized<>(() -> new FieldRecogniser(read(() -> StoredFieldTerms.read(searcher)), analysis));
    }

    public String dataVersion() {
        return dataVersion;
    }

    public Instant built() {
        return built;
    }

    public VectorSearch vectors() {
        return vectors;
    }

    public TextSearch texts() {
        return texts;
    }

    public Analyzers analysis() {
        return analysis;
    }

    public FieldRecogniser fields() {
        return fields.get();
    }

    /// A call that reads the index.
    @FunctionalInterface
    public interface Call<T> {
        T get() throws IOException;
    }

    /// Runs a read operation and keeps the index open during it.
    ///
    /// @throws IllegalStateException when it is closed
    public <T> T read(Call<T> call) {
        retain();
        try {
            return call.get();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read index " + reader.directory(), e);
        } finally {
            release();
        }
    }

    /// Adds a user; each user must release the index once.
    ///
    /// @throws IllegalStateException when it is closed
    public void retain() {
        if (!reader.tryIncRef()) {
            throw new IllegalStateException("the index is closed");
        }
    }

    public void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close index " + reader.directory(), e);
        }
    }
}
