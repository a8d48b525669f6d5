package counterpart.engine.index.lucene.document;

import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.fieldrecognition.Term;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/// The terms of fields as stored in the index: `language`, `weight` and `words` separated by tabs, each in a stored
/// value of the field's document.
public final class StoredFieldTerms {

    private StoredFieldTerms() {}

    static void add(IndexEntry field, Document document) {
        lines(field).forEach(line -> document.add(new StoredField(LuceneFieldNames.TERM, line)));
    }

    /// The stored values of a field.
    public static List<String> lines(IndexEntry field) {
        List<String> lines = new ArrayList<>();
        field.names().forEach((language, names) -> names.forEach(name -> lines.add(line(language, 1, name))));
        field.texts()
                .forEach((language, texts) ->
                        texts.forEach(text -> lines.add(line(language, text.weight(), text.words()))));
        return lines;
    }

    private static String line(Language language, double weight, String words) {
        return language.code() + '\t' + weight + '\t' + words;
    }

    /// All terms of all fields.
    public static List<Term> read(IndexSearcher searcher) throws IOException {
        var isField = new TermQuery(new org.apache.lucene.index.Term(LuceneFieldNames.KIND, EntryKind.FIELD.name()));
        Weight weight = searcher.createWeight(
                searcher.rewrite(new ConstantScoreQuery(isField)), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<Term> terms = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                read(leaf, scorer.iterator(), terms);
            }
        }
        return terms;
    }

    private static void read(LeafReaderContext leaf, DocIdSetIterator docs, List<Term> terms) throws IOException {
        StoredFields stored = leaf.reader().storedFields();
        SegmentIds ids = SegmentIds.of(leaf.reader());
        while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            FieldCode field = new FieldCode(ids.id(docs.docID()));
            for (String term :
                    stored.document(docs.docID(), Set.of(LuceneFieldNames.TERM)).getValues(LuceneFieldNames.TERM)) {
                terms.add(term(field, term));
            }
        }
    }

    /// The term in a stored value.
    public static Term term(FieldCode field, String line) {
        String[] cells = line.split("\t", 3);
        Language language = Language.ofCode(cells[0]).orElseThrow();
        return new Term(field, language, cells[2], Double.parseDouble(cells[1]));
    }
}
