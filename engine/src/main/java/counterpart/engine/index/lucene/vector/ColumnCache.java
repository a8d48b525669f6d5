package counterpart.engine.index.lucene.vector;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Accountable;

/// Caches the columns of all open segments, built at the first request and dropped when their segment closes, and
/// the bit sets of filters. A segment's vectors never change (deletes are checked separately), so its core is the
/// key.
public final class ColumnCache implements Accountable {

    /// Bit sets may use the memory limit of the columns divided by this number, in addition to it.
    private static final long FILTER_SHARE = 8;

    /// An array has no more elements on common virtual machines.
    private static final int MOST_ENTRIES = Integer.MAX_VALUE - 8;

    private static final long BYTES_OF_AN_ENTRY = 8;

    private final long maxBytes;
    private final int mostEntries;
    private final FilterCache filters;
    private final Map<CacheKey, Map<String, Optional<VectorColumns>>> segments = new ConcurrentHashMap<>();

    /// @param maxBytes limit in bytes; beyond it, segments get no columns and are scored from the stored vectors,
    /// which is slower but gives equal results
    public ColumnCache(long maxBytes) {
        this(maxBytes, MOST_ENTRIES);
    }

    /// @param mostEntries in a segment's vectors; beyond it, the segment gets no columns
    ColumnCache(long maxBytes, int mostEntries) {
        this.maxBytes = maxBytes;
        this.mostEntries = mostEntries;
        filters = new FilterCache(maxBytes / FILTER_SHARE);
    }

    FilterCache filters() {
        return filters;
    }

    /// The heap that columns and bit sets use now, in bytes.
    @Override
    public long ramBytesUsed() {
        return columnBytes() + filters.ramBytesUsed();
    }

    private long columnBytes() {
        return segments.values().stream()
                .flatMap(fields -> fields.values().stream())
                .flatMap(Optional::stream)
                .mapToLong(VectorColumns::ramBytesUsed)
                .sum();
    }

    /// A segment's columns; empty when they do not fit or the segment cannot be cached.
    Optional<VectorColumns> columns(LeafReader reader, String field) throws IOException {
        CacheHelper helper = reader.getCoreCacheHelper();
        if (helper == null) {
            return Optional.empty();
        }
        Map<String, Optional<VectorColumns>> fields = segments.get(helper.getKey());
        Optional<VectorColumns> known = fields == null ? null : fields.get(field);
        return known != null ? known : load(reader, helper, field);
    }

    private synchronized Optional<VectorColumns> load(LeafReader reader, CacheHelper helper, String field)
            throws IOException {
        Map<String, Optional<VectorColumns>> fields = segments.get(helper.getKey());
        if (fields == null) {
            helper.addClosedListener(segments::remove);
            fields = new ConcurrentHashMap<>();
            segments.put(helper.getKey(), fields);
        }
        Optional<VectorColumns> known = fields.get(field);
        if (known == null) {
            known = fits(reader, field) ? Optional.of(VectorColumns.of(reader, field)) : Optional.empty();
            fields.put(field, known);
        }
        return known;
    }

    private boolean fits(LeafReader reader, String field) throws IOException {
        long free = Math.min(
                maxBytes - columnBytes() - VectorColumns.sums(reader.maxDoc()), BYTES_OF_AN_ENTRY * mostEntries);
        BinaryDocValues vectors = DocValues.getBinary(reader, field);
        VectorCodec vector = new VectorCodec();
        while (free >= 0 && vectors.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            vector.read(vectors.binaryValue());
            free -= BYTES_OF_AN_ENTRY * vector.size();
        }
        return free >= 0;
    }
}
