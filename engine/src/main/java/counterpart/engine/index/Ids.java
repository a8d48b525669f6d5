package counterpart.engine.index;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/// Reads the ids of one segment's documents, in ascending document order, for one thread.
final class Ids {

    private final SortedDocValues values;

    private Ids(SortedDocValues values) {
        this.values = values;
    }

    static Ids of(LeafReader reader) throws IOException {
        return new Ids(DocValues.getSorted(reader, Names.ID));
    }

    String id(int doc) throws IOException {
        if (!values.advanceExact(doc)) {
            throw new IllegalStateException("document " + doc + " has no id");
        }
        return values.lookupOrd(values.ordValue()).utf8ToString();
    }
}
