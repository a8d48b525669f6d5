package counterpart.engine.ranking.score;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.ScoredCandidate;
import counterpart.engine.ranking.Strategy;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

/// Caches the factor values and explanations of recent queries, shared by lists, comparisons and changed weights,
/// and the values of all clusters. Belongs to one engine. Thread-safe.
///
/// `-Dcounterpart.cache=off` disables the cache, to measure the computation.
public final class FactorScoresCache {

    private static final boolean ON = !"off".equals(System.getProperty("counterpart.cache"));

    private static final int MAX_BYTES_OF_SCORES = 24 << 20;
    /// About 5 MB each.
    private static final int ALL_CLUSTERS = 2;

    private final Cache<FactorScores.Subject, FactorScores> scores = Caffeine.newBuilder()
            .maximumWeight(ON ? MAX_BYTES_OF_SCORES : 0)
            .weigher((FactorScores.Subject subject, FactorScores computed) -> subject.bytes())
            .build();
    private final Cache<AllClusters, ClusterRankings> standings =
            Caffeine.newBuilder().maximumSize(ON ? ALL_CLUSTERS : 0).build();

    /// The key of the values for all clusters.
    public record AllClusters(Strategy strategy, LocalDate on) {}

    public FactorScores get(FactorScores.Subject subject, Function<FactorScores.Subject, FactorScores> compute) {
        return get(scores, subject, compute);
    }

    public ClusterRankings get(AllClusters all, Function<AllClusters, ClusterRankings> compute) {
        return get(standings, all, compute);
    }

    /// Concurrent misses compute the value independently: computing under the map's lock caused stalls of seconds
    /// under load.
    private static <K, V> V get(Cache<K, V> cache, K key, Function<K, V> compute) {
        V cached = cache.getIfPresent(key);
        if (cached != null) {
            return cached;
        }
        V computed = compute.apply(key);
        cache.put(key, computed);
        return computed;
    }

    /// Caches the matches that were explained for one subject, by region number: weights change ranks and points,
    /// nothing else of an explanation. Belongs to one [FactorScores]. Thread-safe.
    public static final class ExplanationCache {

        /// A little more than twice the usual length of a list.
        static final int MOST = 24;

        private final Cache<Integer, Match> known =
                Caffeine.newBuilder().maximumSize(MOST).build();

        /// The match of a candidate, explained at the first request. Concurrent misses compute it independently.
        public Match get(ScoredCandidate scored, int rank, Supplier<Match> explain) {
            Match cached = known.getIfPresent(scored.place());
            if (cached != null) {
                return cached.scored(scored, rank);
            }
            Match explained = explain.get();
            known.put(scored.place(), explained);
            return explained;
        }
    }
}
