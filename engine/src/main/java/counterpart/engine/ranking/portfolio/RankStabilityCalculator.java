package counterpart.engine.ranking.portfolio;

import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Diversification;
import counterpart.engine.ranking.FactorValues;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.ScoredCandidate;
import counterpart.engine.ranking.Weights;
import counterpart.engine.ranking.factor.FactorContext;
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

    private final List<Region> regions;
    private final Map<RegionId, Integer> numbers = new HashMap<>();
    private final Diversification diversification;

    public RankStabilityCalculator(List<Region> regions, Diversification diversification) {
        this.regions = regions;
        regions.forEach(region -> numbers.put(region.id(), numbers.size()));
        this.diversification = diversification;
    }

    /// Computes the ranks of the regions and how stable the first ranks are.
    ///
    /// @param eligible the numbers of all candidates, including those added by filters
    /// @param passes the query's filters
    public RankStability of(
            MatchQuery query,
            FactorContext question,
            FactorValues values,
            int[] eligible,
            Predicate<ScoredCandidate> passes) {
        List<ScoredCandidate> ranked = scored(values, eligible, query.effectiveWeights());
        List<ScoredCandidate> passing = ranked.stream().filter(passes).toList();
        Map<RegionId, Integer> among = ranks(ranked);
        Map<RegionId, Integer> usual =
                ranks(scored(values, eligible, query.strategy().weights()));
        Map<RegionId, RankStability.Place> places = new HashMap<>();
        ranks(passing)
                .forEach((region, rank) -> places.put(
                        region,
                        new RankStability.Place(rank, among.getOrDefault(region, 0), usual.getOrDefault(region, 0))));
        return new RankStability(ranked.size(), places, stability(query, question, values, passing));
    }

    private RankStability.Stability stability(
            MatchQuery query, FactorContext question, FactorValues values, List<ScoredCandidate> passing) {
        Diversification.Shapes shapes = diversification.shapes(question);
        int[] places = passing.stream()
                .mapToInt(scored -> numbers.getOrDefault(scored.region().id(), 0))
                .toArray();
        List<RegionId> head = head(query, passing, shapes);
        Map<RegionId, Integer> kept = new HashMap<>();
        List<Weights> variants = variants(query.effectiveWeights());
        int unchanged = 0;
        for (Weights variant : variants) {
            List<RegionId> other = head(query, scored(values, places, variant), shapes);
            head.stream().filter(other::contains).forEach(region -> kept.merge(region, 1, Integer::sum));
            unchanged += other.containsAll(head) ? 1 : 0;
        }
        return new RankStability.Stability(head.size(), variants.size(), unchanged, kept);
    }

    private List<RegionId> head(MatchQuery query, List<ScoredCandidate> passing, Diversification.Shapes shapes) {
        int limit = Math.min(HEAD, query.limit());
        List<ScoredCandidate> ordered = query.diversify() ? diversification.order(passing, limit, shapes) : passing;
        return ordered.stream().limit(limit).map(scored -> scored.region().id()).toList();
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

    private List<ScoredCandidate> scored(FactorValues values, int[] places, Weights weights) {
        List<ScoredCandidate> scored = new ArrayList<>(places.length);
        double[] points = values.points(weights);
        for (int place : places) {
            scored.add(new ScoredCandidate(0, regions.get(place), place, values, weights, values.score(place, points)));
        }
        scored.sort(ScoredCandidate.BEST_FIRST);
        return scored;
    }

    private static Map<RegionId, Integer> ranks(List<ScoredCandidate> ranked) {
        Map<RegionId, Integer> ranks = new HashMap<>();
        ranked.forEach(scored -> ranks.put(scored.region().id(), ranks.size() + 1));
        return ranks;
    }
}
