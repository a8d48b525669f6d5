package counterpart.engine.index;

import java.time.Instant;
import java.util.List;

/// The open index of one data release: its texts and its vectors. A class that uses only one of them takes that as a
/// parameter. [#close] closes the index after running calls have ended.
public interface CompetenceIndex extends TextIndex, CompetenceVectors, AutoCloseable {

    /// The version of the data that was indexed.
    String dataVersion();

    /// The name of the index where several nodes share it; empty for an embedded index.
    default String name() {
        return "";
    }

    /// When the index was built, to the second.
    Instant built();

    /// The heap that copies of vectors and cached filters use now, in bytes.
    default long heapBytes() {
        return 0;
    }

    /// This index with other words for a kind: documents of the kind are found by the words of these entries, or by
    /// the indexed words if there are no entries. The vectors are the same. Both indexes share what is open;
    /// each is closed on its own, in any order.
    CompetenceIndex withWords(EntryKind kind, List<IndexEntry> entries);

    @Override
    void close();
}
