package counterpart.engine.index.lucene;

import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.lucene.analysis.Analyzers;
import counterpart.engine.index.lucene.analysis.CompoundSplitter;
import counterpart.engine.index.lucene.document.DocumentMapper;
import counterpart.engine.index.lucene.document.LuceneFieldNames;
import counterpart.engine.model.Language;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;

/// Writes an index. Its commit contains the data that readers need in addition to the documents: format, data
/// version and the vocabulary for splitting compounds.
public final class IndexFileWriter {

    private static final String FORMAT = "format";
    private static final String VERSION = "version";
    private static final String BUILT = "built";
    private static final String VOCABULARY = "vocabulary";
    private static final double BUFFER_MB = 64;

    private IndexFileWriter() {}

    /// Writes all entries in one segment.
    ///
    /// @param entries the fields first: their words are the vocabulary for splitting compounds
    static void write(Directory directory, String version, Iterator<IndexEntry> entries) throws IOException {
        List<IndexEntry> fields = new ArrayList<>();
        List<IndexEntry> others = new ArrayList<>();
        while (entries.hasNext() && others.isEmpty()) {
            IndexEntry entry = entries.next();
            (entry.kind() == EntryKind.FIELD ? fields : others).add(entry);
        }
        CompoundSplitter compounds = CompoundVocabulary.of(fields);
        Analyzers analysis = new Analyzers(compounds);
        DocumentMapper documents = new DocumentMapper(analysis);
        try (IndexWriter writer = new IndexWriter(directory, config(analysis))) {
            addAll(writer, documents, fields.iterator());
            addAll(writer, documents, others.iterator());
            addAll(writer, documents, entries);
            writer.setLiveCommitData(about(version, compounds).entrySet());
            writer.forceMerge(1);
            writer.commit();
        }
    }

    /// Writes entries for text queries only, with the analysis of another index.
    static void writeWords(Directory directory, Analyzers analysis, List<IndexEntry> entries) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, config(analysis))) {
            addAll(writer, new DocumentMapper(analysis), entries.iterator());
        }
    }

    private static void addAll(IndexWriter writer, DocumentMapper documents, Iterator<IndexEntry> entries)
            throws IOException {
        while (entries.hasNext()) {
            writer.addDocument(documents.document(entries.next()));
        }
    }

    private static Map<String, String> about(String version, CompoundSplitter compounds) {
        return Map.of(
                FORMAT, Integer.toString(LuceneFieldNames.FORMAT),
                VERSION, version,
                BUILT, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                VOCABULARY, String.join("\n", compounds.vocabulary()));
    }

    private static IndexWriterConfig config(Analyzers analysis) {
        Map<String, Analyzer> byField = new HashMap<>();
        for (Language language : Language.values()) {
            byField.put(LuceneFieldNames.name(language), analysis.of(language));
            byField.put(LuceneFieldNames.text(language), analysis.of(language));
        }
        return new IndexWriterConfig(new PerFieldAnalyzerWrapper(analysis.folding(), byField))
                .setRAMBufferSizeMB(BUFFER_MB)
                .setUseCompoundFile(false)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    }

    /// Whether the index has this format and the data version.
    static boolean is(DirectoryReader reader, String version) throws IOException {
        Map<String, String> data = reader.getIndexCommit().getUserData();
        return Integer.toString(LuceneFieldNames.FORMAT).equals(data.get(FORMAT)) && version.equals(data.get(VERSION));
    }

    public static String version(DirectoryReader reader) throws IOException {
        return reader.getIndexCommit().getUserData().getOrDefault(VERSION, "");
    }

    public static Instant built(DirectoryReader reader) throws IOException {
        return Instant.parse(reader.getIndexCommit().getUserData().getOrDefault(BUILT, Instant.EPOCH.toString()));
    }

    public static CompoundSplitter compounds(DirectoryReader reader) throws IOException {
        String words = reader.getIndexCommit().getUserData().getOrDefault(VOCABULARY, "");
        return new CompoundSplitter(List.of(words.split("\n", -1)));
    }
}
