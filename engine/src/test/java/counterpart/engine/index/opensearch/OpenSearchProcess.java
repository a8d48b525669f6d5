package counterpart.engine.index.opensearch;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.IndexWorlds;
import counterpart.engine.index.IndexWorlds.EntryBuilder;
import counterpart.engine.model.Memoized;
import counterpart.engine.model.indexing.OpenSearchSettings;
import counterpart.testing.opensearch.NodeProcess;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// An OpenSearch node in a process of its own. It ends with this process.
public final class OpenSearchProcess {

    private static final Memoized<OpenSearchProcess> SHARED =
            new Memoized<>(() -> new OpenSearchProcess(NodeProcess.start()));
    private static final AtomicInteger WORLDS = new AtomicInteger();

    private final NodeProcess node;

    private OpenSearchProcess(NodeProcess node) {
        this.node = node;
    }

    /// The node that all tests of a run share; each uses a prefix of its own.
    public static OpenSearchProcess shared() {
        return SHARED.get();
    }

    /// The address of the node.
    public String url() {
        return node.url();
    }

    /// Settings with a prefix that nobody else uses.
    public OpenSearchSettings settings() {
        return OpenSearchSettings.of(url()).withPrefix("w" + WORLDS.incrementAndGet());
    }

    /// An index of a few entries.
    public CompetenceIndex index(EntryBuilder... entries) {
        return index(1, entries);
    }

    /// An index of a few entries in several shards.
    public CompetenceIndex index(int shards, EntryBuilder... entries) {
        OpenSearchSettings worlds =
                OpenSearchSettings.of(url()).withPrefix("worlds").withShards(shards);
        return new OpenSearchIndexes(worlds, Optional.empty(), false)
                .open("test " + WORLDS.incrementAndGet(), () -> IndexWorlds.sorted(IndexWorlds.entries(entries)));
    }
}
