package counterpart.engine.index.lucene.document;

import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.lucene.analysis.Analyzers;
import counterpart.engine.index.lucene.vector.VectorCodec;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Language;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// Creates the Lucene document of an entry.
public final class DocumentMapper {

    /// No query uses positions.
    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType SPELLING = type(IndexOptions.DOCS, true);

    private final Analyzers analysis;

    public DocumentMapper(Analyzers analysis) {
        this.analysis = analysis;
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }

    public Document document(IndexEntry entry) {
        Document document = new Document();
        addIdentity(entry, document);
        addWords(entry, document);
        addFacets(entry, document);
        entry.vectors()
                .forEach((space, vector) -> document.add(new BinaryDocValuesField(
                        LuceneFieldNames.vector(entry.kind(), space), VectorCodec.encode(vector))));
        if (entry.kind() == EntryKind.FIELD) {
            StoredFieldTerms.add(entry, document);
        }
        return document;
    }

    private static void addIdentity(IndexEntry entry, Document document) {
        document.add(new StringField(LuceneFieldNames.KEY, LuceneFieldNames.key(entry.kind(), entry.id()), Store.NO));
        document.add(new StringField(LuceneFieldNames.KIND, entry.kind().name(), Store.NO));
        document.add(new SortedDocValuesField(LuceneFieldNames.ID, new BytesRef(entry.id())));
        document.add(new DoubleDocValuesField(LuceneFieldNames.PROMINENCE, entry.prominence()));
        if (entry.prominence() > 0) {
            document.add(
                    new FeatureField(LuceneFieldNames.BOOST, LuceneFieldNames.PROMINENCE, (float) entry.prominence()));
        }
        GeoPoint location = entry.location();
        if (location != null) {
            document.add(new LatLonPoint(LuceneFieldNames.LOCATION, location.lat(), location.lon()));
        }
    }

    private void addWords(IndexEntry entry, Document document) {
        for (Language language : Language.values()) {
            names(entry, language)
                    .forEach(name -> document.add(new Field(LuceneFieldNames.name(language), name, WORDS)));
            texts(entry, language)
                    .forEach(text -> document.add(new Field(LuceneFieldNames.text(language), text, WORDS)));
        }
        for (String name : all(entry.names().values().stream().flatMap(List::stream))) {
            document.add(new StringField(LuceneFieldNames.WHOLE_NAME, wholeName(name), Store.NO));
            document.add(new Field(LuceneFieldNames.NAME, name, WORDS));
            addSpelling(entry, name, document);
        }
        for (String text : all(Stream.of(Language.values()).flatMap(language -> texts(entry, language)))) {
            document.add(new Field(LuceneFieldNames.WORD, text, WORDS));
            addSpelling(entry, text, document);
        }
    }

    private static void addSpelling(IndexEntry entry, String text, Document document) {
        if (entry.kind() != EntryKind.PROJECT) {
            document.add(new Field(LuceneFieldNames.SPELLING, text, SPELLING));
        }
    }

    /// A Lucene term must not be longer than 32,766 bytes.
    private String wholeName(String name) {
        String folded = analysis.folded(name);
        return folded.substring(0, Math.min(folded.length(), 1000));
    }

    private static Stream<String> names(IndexEntry entry, Language language) {
        return entry.names().getOrDefault(language, List.of()).stream();
    }

    private static Stream<String> texts(IndexEntry entry, Language language) {
        return entry.texts().getOrDefault(language, List.of()).stream().map(IndexEntry.Text::words);
    }

    private static Set<String> all(Stream<String> strings) {
        return strings.collect(LinkedHashSet::new, Set::add, Collection::addAll);
    }

    private static void addFacets(IndexEntry entry, Document document) {
        entry.facets()
                .forEach((name, values) -> Set.copyOf(values).forEach(value -> {
                    document.add(new StringField(LuceneFieldNames.facet(name), value, Store.NO));
                    document.add(new SortedSetDocValuesField(LuceneFieldNames.facet(name), new BytesRef(value)));
                }));
    }
}
