package counterpart.engine.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;

/// The ids of all documents of a segment, read when first asked for, dropped when the segment closes.
final class IdCache {

    private final Map<CacheKey, String[]> segments = new ConcurrentHashMap<>();

    /// The ids by document number; not to be changed.
    String[] ids(LeafReader reader) throws IOException {
        CacheHelper helper = reader.getCoreCacheHelper();
        String[] known = segments.get(helper.getKey());
        if (known != null) {
            return known;
        }
        String[] ids = read(reader);
        if (segments.putIfAbsent(helper.getKey(), ids) == null) {
            helper.addClosedListener(segments::remove);
        }
        return ids;
    }

    private static String[] read(LeafReader reader) throws IOException {
        Ids source = Ids.of(reader);
        String[] ids = new String[reader.maxDoc()];
        for (int doc = 0; doc < ids.length; doc++) {
            ids[doc] = source.id(doc);
        }
        return ids;
    }
}
