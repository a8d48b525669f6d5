package counterpart.engine.ranking.portfolio;

import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.FactorValues;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.ScoredCandidate;
import counterpart.engine.ranking.Weights;
import counterpart.engine.ranking.score.Scorer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Computes ranks and their stability by rescoring the known factor values, without index queries.
public final class RankStabilityCalculator {

    private static final int HEAD = 5;
    private static final double[] CHANGES = {0.9, 1.1};

    private final Scorer scoring;

    public RankStabilityCalculator(Scorer scoring) {
        this.scoring = scoring;
    }

    /// Computes the ranks of the regions and how stable the first ranks are.
    ///
    /// @param eligible the numbers of all candidates, including those added by filters
    /// @param passes the query's filters
    public RankStability of(MatchQuery query, FactorValues values, int[] eligible, Predicate<ScoredCandidate> passes) {
        List<ScoredCandidate> ranked = scoring.rank(values, query.effectiveWeights(), eligible);
        List<ScoredCandidate> passing = ranked.stream().filter(passes).toList();
        Map<RegionId, Integer> among = ranks(ranked);
        Map<RegionId, Integer> usual =
                ranks(scoring.rank(values, query.strategy().weights(), eligible));
        Map<RegionId, RankStability.Place> places = new HashMap<>();
        ranks(query.listed(passing))
                .forEach((region, rank) -> places.put(
                        region,
                        new RankStability.Place(rank, among.getOrDefault(region, 0), usual.getOrDefault(region, 0))));
        return new RankStability(ranked.size(), places, stability(query, values, passing));
    }

    private RankStability.Stability stability(MatchQuery query, FactorValues values, List<ScoredCandidate> passing) {
        int[] places = passing.stream().mapToInt(ScoredCandidate::place).toArray();
        List<RegionId> head = head(query, passing);
        Map<RegionId, Integer> kept = new HashMap<>();
        List<Weights> variants = variants(query.effectiveWeights());
        int unchanged = 0;
        for (Weights variant : variants) {
            List<RegionId> other = head(query, scoring.rank(values, variant, places));
            head.stream().filter(other::contains).forEach(region -> kept.merge(region, 1, Integer::sum));
            unchanged += other.containsAll(head) ? 1 : 0;
        }
        return new RankStability.Stability(head.size(), variants.size(), unchanged, kept);
    }

    private static List<RegionId> head(MatchQuery query, List<ScoredCandidate> passing) {
        return query.listed(passing).stream()
                .limit(Math.min(HEAD, query.limit()))
                .map(scored -> scored.region().id())
                .toList();
    }

    private static List<Weights> variants(Weights weights) {
        List<Weights> variants = new ArrayList<>();
        weights.asMap().forEach((factor, weight) -> {
            for (double change : CHANGES) {
                if (weight > 0) {
                    Map<String, Double> changed = new LinkedHashMap<>(weights.asMap());
                    changed.put(factor, weight * change);
                    variants.add(Weights.of(changed));
                }
            }
        });
        return variants;
    }

    private static Map<RegionId, Integer> ranks(List<ScoredCandidate> ranked) {
        Map<RegionId, Integer> ranks = new HashMap<>();
        ranked.forEach(scored -> ranks.put(scored.region().id(), ranks.size() + 1));
        return ranks;
    }
}
