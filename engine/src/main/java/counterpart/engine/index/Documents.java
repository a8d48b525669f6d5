package counterpart.engine.index;

import counterpart.engine.index.text.Analysis;
import counterpart.engine.index.vector.VectorBytes;
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

/// Makes the document of an entry.
final class Documents {

    /// No query asks for positions.
    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType SPELLING = type(IndexOptions.DOCS, true);

    private final Analysis analysis;

    Documents(Analysis analysis) {
        this.analysis = analysis;
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }

    Document document(Entry entry) {
        Document document = new Document();
        addIdentity(entry, document);
        addWords(entry, document);
        addFacets(entry, document);
        entry.vectors()
                .forEach((space, vector) -> document.add(
                        new BinaryDocValuesField(Names.vector(entry.kind(), space), VectorBytes.encode(vector))));
        if (entry.kind() == Kind.FIELD) {
            StoredTerms.add(entry, document);
        }
        return document;
    }

    private static void addIdentity(Entry entry, Document document) {
        document.add(new StringField(Names.KEY, Names.key(entry.kind(), entry.id()), Store.NO));
        document.add(new StringField(Names.KIND, entry.kind().name(), Store.NO));
        document.add(new SortedDocValuesField(Names.ID, new BytesRef(entry.id())));
        document.add(new DoubleDocValuesField(Names.PROMINENCE, entry.prominence()));
        if (entry.prominence() > 0) {
            document.add(new FeatureField(Names.BOOST, Names.PROMINENCE, (float) entry.prominence()));
        }
        GeoPoint location = entry.location();
        if (location != null) {
            document.add(new LatLonPoint(Names.LOCATION, location.lat(), location.lon()));
        }
    }

    private void addWords(Entry entry, Document document) {
        for (Language language : Language.values()) {
            names(entry, language).forEach(name -> document.add(new Field(Names.name(language), name, WORDS)));
            texts(entry, language).forEach(text -> document.add(new Field(Names.text(language), text, WORDS)));
        }
        for (String name : all(entry.names().values().stream().flatMap(List::stream))) {
            document.add(new StringField(Names.WHOLE_NAME, wholeName(name), Store.NO));
            document.add(new Field(Names.NAME, name, WORDS));
            document.add(new Field(Names.SPELLING, name, SPELLING));
        }
        for (String text : all(Stream.of(Language.values()).flatMap(language -> texts(entry, language)))) {
            document.add(new Field(Names.WORD, text, WORDS));
            document.add(new Field(Names.SPELLING, text, SPELLING));
        }
    }

    /// A Lucene term may not be longer than 32,766 bytes.
    private String wholeName(String name) {
        String folded = analysis.folded(name);
        return folded.substring(0, Math.min(folded.length(), 1000));
    }

    private static Stream<String> names(Entry entry, Language language) {
        return entry.names().getOrDefault(language, List.of()).stream();
    }

    private static Stream<String> texts(Entry entry, Language language) {
        return entry.texts().getOrDefault(language, List.of()).stream().map(Entry.Text::words);
    }

    private static Set<String> all(Stream<String> strings) {
        return strings.collect(LinkedHashSet::new, Set::add, Collection::addAll);
    }

    private static void addFacets(Entry entry, Document document) {
        entry.facets()
                .forEach((name, values) -> Set.copyOf(values).forEach(value -> {
                    document.add(new StringField(Names.facet(name), value, Store.NO));
                    document.add(new SortedSetDocValuesField(Names.facet(name), new BytesRef(value)));
                }));
    }
}
