package counterpart.engine.index;

import counterpart.engine.index.text.Analysis;
import counterpart.engine.index.text.Compounds;
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

/// Writes an index. Its commit carries what readers must know beside the documents: format, data version and the
/// vocabulary of the compound splitting.
final class IndexFiles {

    private static final String FORMAT = "format";
    private static final String VERSION = "version";
    private static final String BUILT = "built";
    private static final String VOCABULARY = "vocabulary";
    private static final double BUFFER_MB = 64;

    private IndexFiles() {}

    /// Writes all entries in one segment.
    ///
    /// @param entries the fields first: their words are the vocabulary of the compound splitting
    static void write(Directory directory, String version, Iterator<Entry> entries) throws IOException {
        List<Entry> fields = new ArrayList<>();
        List<Entry> others = new ArrayList<>();
        while (entries.hasNext() && others.isEmpty()) {
            Entry entry = entries.next();
            (entry.kind() == Kind.FIELD ? fields : others).add(entry);
        }
        Compounds compounds = Vocabulary.of(fields);
        Analysis analysis = new Analysis(compounds);
        Documents documents = new Documents(analysis);
        try (IndexWriter writer = new IndexWriter(directory, config(analysis))) {
            addAll(writer, documents, fields.iterator());
            addAll(writer, documents, others.iterator());
            addAll(writer, documents, entries);
            writer.setLiveCommitData(about(version, compounds).entrySet());
            writer.forceMerge(1);
            writer.commit();
        }
    }

    /// Writes entries for questions in words alone, analysed as those of another index are.
    static void writeWords(Directory directory, Analysis analysis, List<Entry> entries) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, config(analysis))) {
            addAll(writer, new Documents(analysis), entries.iterator());
        }
    }

    private static void addAll(IndexWriter writer, Documents documents, Iterator<Entry> entries) throws IOException {
        while (entries.hasNext()) {
            writer.addDocument(documents.document(entries.next()));
        }
    }

    private static Map<String, String> about(String version, Compounds compounds) {
        return Map.of(
                FORMAT, Integer.toString(Names.FORMAT),
                VERSION, version,
                BUILT, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                VOCABULARY, String.join("\n", compounds.vocabulary()));
    }

    private static IndexWriterConfig config(Analysis analysis) {
        Map<String, Analyzer> byField = new HashMap<>();
        for (Language language : Language.values()) {
            byField.put(Names.name(language), analysis.of(language));
            byField.put(Names.text(language), analysis.of(language));
        }
        return new IndexWriterConfig(new PerFieldAnalyzerWrapper(analysis.folding(), byField))
                .setRAMBufferSizeMB(BUFFER_MB)
                .setUseCompoundFile(false)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    }

    /// Whether the index has this format and the data version.
    static boolean is(DirectoryReader reader, String version) throws IOException {
        Map<String, String> data = reader.getIndexCommit().getUserData();
        return Integer.toString(Names.FORMAT).equals(data.get(FORMAT)) && version.equals(data.get(VERSION));
    }

    static String version(DirectoryReader reader) throws IOException {
        return reader.getIndexCommit().getUserData().getOrDefault(VERSION, "");
    }

    static Instant built(DirectoryReader reader) throws IOException {
        return Instant.parse(reader.getIndexCommit().getUserData().getOrDefault(BUILT, Instant.EPOCH.toString()));
    }

    static Compounds compounds(DirectoryReader reader) throws IOException {
        String words = reader.getIndexCommit().getUserData().getOrDefault(VOCABULARY, "");
        return new Compounds(List.of(words.split("\n", -1)));
    }
}
