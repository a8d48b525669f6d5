package counterpart.engine.index.lucene;

import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.lucene.analysis.Analyzers;
import counterpart.engine.index.lucene.search.TextSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// Text search of a few entries in memory, which needs no closing.
public final class WordsInMemory {

    private WordsInMemory() {}

    public static TextSearch of(List<IndexEntry> entries, Analyzers analysis) {
        try {
            Directory directory = new ByteBuffersDirectory();
            IndexFileWriter.writeWords(directory, analysis, entries);
            return new TextSearch(new IndexSearcher(DirectoryReader.open(directory)), analysis);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot index words in memory", e);
        }
    }
}
