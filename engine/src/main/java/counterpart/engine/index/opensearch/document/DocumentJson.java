package counterpart.engine.index.opensearch.document;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.VectorField;
import counterpart.engine.index.lucene.analysis.Analyzers;
import counterpart.engine.index.lucene.document.LuceneFieldNames;
import counterpart.engine.index.lucene.document.StoredFieldTerms;
import counterpart.engine.index.lucene.vector.VectorCodec;
import counterpart.engine.index.opensearch.client.OpenSearchClient;
import counterpart.engine.model.Language;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Creates the document of an entry. It has the same words, in the same fields, as the document of the embedded index.
public final class DocumentJson {

    private static final int MAX_WHOLE_NAME = 1000;

    private final Analyzers analysis;

    public DocumentJson(Analyzers analysis) {
        this.analysis = analysis;
    }

    /// The document of an entry.
    ///
    /// @param number in the order of building
    public ObjectNode document(IndexEntry entry, long number) {
        ObjectNode document = OpenSearchClient.JSON.createObjectNode();
        document.put(LuceneFieldNames.KIND, entry.kind().name());
        document.put(LuceneFieldNames.ID, entry.id());
        document.put(OpenSearchFieldNames.NUMBER, number);
        document.put(LuceneFieldNames.PROMINENCE, entry.prominence());
        if (entry.prominence() > 0) {
            document.put(LuceneFieldNames.BOOST, (float) entry.prominence());
        }
        addWords(entry, document);
        ObjectNode facets = document.putObject(OpenSearchFieldNames.FACETS);
        entry.facets().forEach((name, values) -> Set.copyOf(values).forEach(facets.putArray(name)::add));
        ObjectNode vectors = document.putObject(OpenSearchFieldNames.VECTORS);
        ObjectNode features = document.putObject(OpenSearchFieldNames.FEATURES);
        entry.vectors().forEach((space, vector) -> addVector(entry.kind(), space, vector, vectors, features));
        if (entry.kind() == EntryKind.FIELD) {
            ArrayNode terms = document.putObject(OpenSearchFieldNames.STORED).putArray(LuceneFieldNames.TERM);
            StoredFieldTerms.lines(entry).forEach(terms::add);
        }
        return document;
    }

    private void addWords(IndexEntry entry, ObjectNode document) {
        for (Language language : Language.values()) {
            Analyzer stems = analysis.of(language);
            addTokens(
                    document,
                    LuceneFieldNames.name(language),
                    stems,
                    names(entry, language).toList());
            addTokens(
                    document,
                    LuceneFieldNames.text(language),
                    stems,
                    texts(entry, language).toList());
        }
        Set<String> names = names(entry);
        ArrayNode whole = document.putArray(LuceneFieldNames.WHOLE_NAME);
        names.forEach(name -> whole.add(wholeName(name)));
        addTokens(document, LuceneFieldNames.NAME, analysis.folding(), names);
        addTokens(document, LuceneFieldNames.WORD, analysis.folding(), texts(entry));
    }

    private static void addTokens(ObjectNode document, String field, Analyzer analyzer, Collection<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode tokens = document.putArray(field);
            texts.forEach(text -> tokens.add(AnalysedTokens.of(analyzer, text)));
        }
    }

    private String wholeName(String name) {
        String folded = analysis.folded(name);
        return folded.substring(0, Math.min(folded.length(), MAX_WHOLE_NAME));
    }

    /// The names in all languages, each once.
    static Set<String> names(IndexEntry entry) {
        return distinct(entry.names().values().stream().flatMap(List::stream));
    }

    /// The texts in all languages, each once.
    static Set<String> texts(IndexEntry entry) {
        return distinct(Stream.of(Language.values()).flatMap(language -> texts(entry, language)));
    }

    private static Stream<String> names(IndexEntry entry, Language language) {
        return entry.names().getOrDefault(language, List.of()).stream();
    }

    private static Stream<String> texts(IndexEntry entry, Language language) {
        return entry.texts().getOrDefault(language, List.of()).stream().map(IndexEntry.Text::words);
    }

    private static Set<String> distinct(Stream<String> strings) {
        return strings.collect(LinkedHashSet::new, Set::add, Collection::addAll);
    }

    /// The stored vector, and its entries as features: of the vector as it is stored, so that the error of a feature
    /// is that of its rounding only.
    private static void addVector(
            EntryKind kind, VectorField space, SparseVector vector, ObjectNode vectors, ObjectNode features) {
        BytesRef stored = VectorCodec.encode(vector);
        vectors.put(
                OpenSearchFieldNames.key(space), Base64.getEncoder().encodeToString(BytesRef.deepCopyOf(stored).bytes));
        SparseVector rounded = VectorCodec.decode(stored);
        if (kind == EntryKind.REGION || rounded.size() == 0) {
            return; // the vectors of regions are in memory
        }
        ObjectNode values = features.putObject(OpenSearchFieldNames.featuresKey(kind, space));
        for (int i = 0; i < rounded.size(); i++) {
            float value = (float) Math.abs(rounded.value(i));
            values.put(
                    OpenSearchFieldNames.feature(rounded.ordinal(i), rounded.value(i) > 0),
                    Math.max(value, Float.MIN_NORMAL));
        }
    }
}
