package counterpart.engine.index.lucene.vector;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.RamUsageEstimator;

/// Caches the documents of a segment that pass a filter, as bit sets, while the segment is open; entries are
/// evicted by use when the memory limit is reached. Deleted documents are not considered here.
final class FilterCache {

    private final Cache<Key, FixedBitSet> sets;
    private final Set<CacheKey> segments = ConcurrentHashMap.newKeySet();

    private record Key(CacheKey segment, Query filter) {}

    FilterCache(long maxBytes) {
        sets = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Key key, FixedBitSet set) ->
                        Math.toIntExact(RamUsageEstimator.sizeOf(key.filter()) + set.ramBytesUsed()))
                .executor(Runnable::run)
                .build();
    }

    /// The bits of a segment; callers must not modify them.
    FixedBitSet bits(IndexSearcher searcher, Query filter, LeafReaderContext context) throws IOException {
        CacheHelper helper = context.reader().getCoreCacheHelper();
        FixedBitSet known = helper == null ? null : sets.getIfPresent(new Key(helper.getKey(), filter));
        return known != null ? known : read(searcher, filter, context);
    }

    private FixedBitSet read(IndexSearcher searcher, Query filter, LeafReaderContext context) throws IOException {
        Weight weight = searcher.rewrite(filter).createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
        FixedBitSet bits = new FixedBitSet(context.reader().maxDoc());
        Scorer scorer = weight.scorer(context);
        if (scorer != null) {
            bits.or(scorer.iterator());
        }
        CacheHelper helper = context.reader().getCoreCacheHelper();
        if (helper != null && weight.isCacheable(context)) {
            keep(helper, filter, bits);
        }
        return bits;
    }

    private void keep(CacheHelper helper, Query filter, FixedBitSet bits) {
        if (segments.add(helper.getKey())) {
            helper.addClosedListener(this::forget);
        }
        sets.put(new Key(helper.getKey(), filter), bits);
    }

    private void forget(CacheKey segment) {
        segments.remove(segment);
        sets.asMap().keySet().removeIf(key -> key.segment().equals(segment));
    }

    long ramBytesUsed() {
        return sets.asMap().values().stream()
                .mapToLong(FixedBitSet::ramBytesUsed)
                .sum();
    }
}
