package counterpart.engine;

import counterpart.engine.data.Correction;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.membership.MemberMatcher;
import counterpart.engine.detail.Details;
import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntries;
import counterpart.engine.index.lucene.LuceneIndexes;
import counterpart.engine.index.opensearch.OpenSearchIndexes;
import counterpart.engine.model.Memoized;
import counterpart.engine.model.indexing.IndexLocation;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.ranker.RegionRanker;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A data release: data with its corrections, and everything computed from them. Immutable and thread-safe; other
/// data or other corrections need another engine. Start with [#ranking], [#search], [#details] or [#data].
public final class Engine implements AutoCloseable {

    private final CompetenceIndex index;
    private final RankingData rankingData;
    private final RegionRanker matcher;
    private final Memoized<MemberMatcher> members;
    private final Ranking ranking;
    private final Search search;
    private final Details details;

    private Engine(
            CompetenceIndex index, RankingData rankingData, RegionRanker matcher, Memoized<MemberMatcher> members) {
        this.index = index;
        this.rankingData = rankingData;
        this.matcher = matcher;
        this.members = members;
        ranking = new Ranking(matcher, rankingData);
        search = new Search(rankingData, index, index, members);
        details = new Details(rankingData, matcher);
    }

    /// Opens the engine on a dataset, with the index in a directory: the index is built there once per data
    /// version, or reused if it is complete.
    public static Engine open(Dataset dataset, Path indexDirectory) {
        return of(
                EngineData.computed(dataset, Progress.SILENT), IndexLocation.embedded(indexDirectory), Progress.SILENT);
    }

    /// Opens the engine on a package. The data read and the model computed are stored beside the index for the next
    /// start.
    ///
    /// @throws counterpart.engine.data.csv.InvalidDataException when rows cannot be understood; names all of them
    /// @throws java.io.UncheckedIOException when a file is missing or unreadable
    public static Engine open(DataPackage data, Path indexDirectory, Progress progress) {
        return open(data, IndexLocation.embedded(indexDirectory), progress);
    }

    /// Opens the engine on a package, with the index in a directory or in OpenSearch. The data read and the model
    /// computed are stored in the directory for the next start.
    ///
    /// @throws counterpart.engine.data.csv.InvalidDataException when rows cannot be understood; names all of them
    /// @throws java.io.UncheckedIOException when a file is missing or unreadable
    /// @throws counterpart.engine.model.indexing.IndexUnavailableException when OpenSearch cannot be used
    public static Engine open(DataPackage data, IndexLocation index, Progress progress) {
        index.openSearch().ifPresent(OpenSearchIndexes::requireServer);
        return of(EngineData.of(data, index.directory(), progress), index, progress);
    }

    static Engine of(EngineData data, IndexLocation index, Progress progress) {
        return of(data, new IndexBuilder(data.dataset(), data.model()).open(index, progress));
    }

    /// Opens the engine with an index in memory, for tests and small data.
    public static Engine inMemory(Dataset dataset) {
        EngineData data = EngineData.computed(dataset, Progress.SILENT);
        return of(data, new IndexBuilder(dataset, data.model()).inMemory());
    }

    private static Engine of(EngineData data, CompetenceIndex index) {
        Dataset dataset = data.dataset();
        RankingData rankingData = new RankingData(dataset, data.model(), index, data.projects());
        return new Engine(
                index, rankingData, new RegionRanker(rankingData), new Memoized<>(() -> new MemberMatcher(dataset)));
    }

    /// Whether a directory contains an index of any data; opening takes longer without one.
    public static boolean hasIndex(Path indexDirectory) {
        return LuceneIndexes.anyIn(indexDirectory);
    }

    /// Another engine on the same package with these corrections and no others. It shares with this one everything
    /// that does not depend on clusters; each engine is closed on its own, in any order.
    public Engine withCorrections(List<Correction> corrections) {
        Dataset corrected = data().withCorrections(corrections);
        CompetenceIndex words = index.withWords(
                EntryKind.CLUSTER, corrections.isEmpty() ? List.of() : IndexEntries.ofClusters(corrected));
        RankingData known = rankingData.withClustersOf(corrected, words);
        return new Engine(words, known, matcher.withClustersOf(known), members);
    }

    /// Ranks regions for clusters and clusters for regions.
    public Ranking ranking() {
        return ranking;
    }

    /// Searches by words, and recognises fields in free text and in lists of members.
    public Search search() {
        return search;
    }

    /// Describes regions, institutions, fields and programmes.
    public Details details() {
        return details;
    }

    /// The facts, with the corrections applied to them.
    public Dataset data() {
        return rankingData.dataset();
    }

    /// The name of the index in OpenSearch; empty for an embedded index.
    public String indexName() {
        return index.name();
    }

    /// When the index was built from the data.
    public Instant built() {
        return index.built();
    }

    /// The heap that the index uses in addition to its files, for copies of vectors and cached filters, in bytes.
    public long indexHeapBytes() {
        return index.heapBytes();
    }

    /// Closes this engine after its running calls have ended. Closing it again has no effect.
    @Override
    public void close() {
        index.close();
    }
}
