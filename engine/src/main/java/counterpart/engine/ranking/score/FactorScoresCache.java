package counterpart.engine.ranking.score;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import counterpart.engine.ranking.Strategy;
import java.time.LocalDate;
import java.util.function.Function;

/// Caches the factor values of recent queries, shared by lists, comparisons and changed weights, and those of all
/// clusters. Belongs to one engine. Thread-safe.
///
/// `-Dcounterpart.cache=off` disables the cache, to measure the computation.
public final class FactorScoresCache {

    private static final boolean ON = !"off".equals(System.getProperty("counterpart.cache"));

    private static final int MAX_BYTES_OF_QUESTIONS = 8 << 20;
    /// About 5 MB each.
    private static final int ALL_CLUSTERS = 2;

    private final Cache<FactorScores.Subject, FactorScores> questions = Caffeine.newBuilder()
            .maximumWeight(ON ? MAX_BYTES_OF_QUESTIONS : 0)
            .weigher((FactorScores.Subject subject, FactorScores assessment) -> subject.bytes())
            .build();
    private final Cache<AllClusters, ClusterRankings> standings =
            Caffeine.newBuilder().maximumSize(ON ? ALL_CLUSTERS : 0).build();

    /// The key of the values for all clusters.
    public record AllClusters(Strategy strategy, LocalDate on) {}

    public FactorScores get(FactorScores.Subject subject, Function<FactorScores.Subject, FactorScores> compute) {
        return get(questions, subject, compute);
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
}
