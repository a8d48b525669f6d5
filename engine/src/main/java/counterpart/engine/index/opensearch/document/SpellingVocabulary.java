package counterpart.engine.index.opensearch.document;

import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.lucene.analysis.AnalysedWord;
import counterpart.engine.index.lucene.analysis.Analyzers;
import counterpart.engine.index.lucene.document.LuceneFieldNames;
import counterpart.engine.index.lucene.search.SpellingCorrector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;

/// The words of names and texts with the number of documents that have them, counted up to the number from which a word
/// is considered correct. Every node has them in memory and corrects spelling as with the embedded index: what
/// OpenSearch suggests follows other rules.
public final class SpellingVocabulary {

    private static final int MOST = SpellingCorrector.WELL_KNOWN;
    private static final int WORDS_OF_A_DOCUMENT = 5_000;

    private final Map<String, Integer> documents = new TreeMap<>();

    /// Counts the words of an entry, unless it is a project: their words are too many and too odd.
    public void add(IndexEntry entry, Analyzers analysis) {
        if (entry.kind() == EntryKind.PROJECT) {
            return;
        }
        Set<String> words = new HashSet<>();
        for (Set<String> texts : List.of(DocumentJson.names(entry), DocumentJson.texts(entry))) {
            for (String text : texts) {
                Analyzers.words(analysis.folding(), text).stream()
                        .map(AnalysedWord::stem)
                        .forEach(words::add);
            }
        }
        words.forEach(word -> documents.merge(word, 1, (before, one) -> Math.min(MOST, before + one)));
    }

    /// Adds a stored line.
    public void add(String line) {
        documents.put(line.substring(1), line.charAt(0) - '0');
    }

    /// The words in order, each after the number of its documents, one digit.
    public List<String> lines() {
        return documents.entrySet().stream()
                .map(word -> word.getValue() + word.getKey())
                .toList();
    }

    /// A corrector by these words: an index in memory has each word in as many documents as are counted.
    public SpellingCorrector corrector() {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (int number = 1; number <= MOST; number++) {
                    write(writer, number);
                }
                writer.forceMerge(1);
            }
            return new SpellingCorrector(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot index words in memory", e);
        }
    }

    /// Writes each word that has at least so many documents once, a few thousand in a document.
    private void write(IndexWriter writer, int number) throws IOException {
        Document document = new Document();
        for (Map.Entry<String, Integer> word : documents.entrySet()) {
            if (word.getValue() >= number) {
                document.add(new StringField(LuceneFieldNames.SPELLING, word.getKey(), Store.NO));
            }
            if (document.getFields().size() >= WORDS_OF_A_DOCUMENT) {
                writer.addDocument(document);
                document = new Document();
            }
        }
        writer.addDocument(document);
    }
}
