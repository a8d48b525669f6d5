package counterpart.engine.index.lucene.document;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/// Reads the ids of one segment's documents, in ascending document order, for one thread.
public final class SegmentIds {

    private final SortedDocValues values;

    private SegmentIds(SortedDocValues values) {
        this.values = values;
    }

    public static SegmentIds of(LeafReader reader) throws IOException {
        return new SegmentIds(DocValues.getSorted(reader, LuceneFieldNames.ID));
    }

    public String id(int doc) throws IOException {
        if (!values.advanceExact(doc)) {
            throw new IllegalStateException("document " + doc + " has no id");
        }
        return values.lookupOrd(values.ordValue()).utf8ToString();
    }
}
