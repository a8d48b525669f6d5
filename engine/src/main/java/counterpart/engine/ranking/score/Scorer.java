package counterpart.engine.ranking.score;

import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Area;
import counterpart.engine.ranking.FactorValues;
import counterpart.engine.ranking.ScoredCandidate;
import counterpart.engine.ranking.Weights;
import counterpart.engine.ranking.factor.Factor;
import counterpart.engine.ranking.factor.FactorContext;
import counterpart.engine.ranking.factor.Factors;
import counterpart.engine.ranking.input.RankingData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Computes scores from the factor values.
public final class Scorer {

    private final List<Region> regions;
    private final List<Area> areas;
    private final List<Factor> factors;
    private final Candidates candidates;

    public Scorer(RankingData data, Candidates candidates) {
        regions = data.regions();
        areas = regions.stream()
                .map(region -> Area.of(region, data.dataset().country(region.country())))
                .toList();
        factors = Factors.all(data);
        this.candidates = candidates;
    }

    /// All default candidates and those added by filters, best first; ranks count all of them.
    public List<ScoredCandidate> rank(FactorValues values, Weights weights, Set<RegionId> wider) {
        return rank(values, weights, candidates(values, wider));
    }

    /// The numbers of all default candidates and of those added by filters, ascending.
    public int[] candidates(FactorValues values, Set<RegionId> wider) {
        return IntStream.range(0, regions.size())
                .filter(place -> values.isCandidate(place)
                        || wider.contains(regions.get(place).id()))
                .toArray();
    }

    /// The regions of given numbers, best first; ranks count these regions.
    public List<ScoredCandidate> rank(FactorValues values, Weights weights, int[] places) {
        double[] points = values.points(weights);
        double[] scores = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            scores[i] = values.score(places[i], points);
        }
        List<ScoredCandidate> scored = new ArrayList<>(places.length);
        for (int i : nearlyBestFirst(scores)) {
            scored.add(unranked(places[i], values, weights, scores[i]));
        }
        scored.sort(ScoredCandidate.BEST_FIRST);
        Map<Area, Integer> inArea = new EnumMap<>(Area.class);
        for (int i = 0; i < scored.size(); i++) {
            int rankInArea = inArea.merge(scored.get(i).area(), 1, Integer::sum);
            scored.set(i, scored.get(i).ranked(i + 1, rankInArea));
        }
        return scored;
    }

    /// The numbers of scores, the best first as far as all but their last bits tell, sorted without objects. A list in
    /// this order is sorted with about one comparison an element.
    ///
    /// @param scores 0 or more
    private static int[] nearlyBestFirst(double[] scores) {
        long number = Long.highestOneBit(scores.length) * 2 - 1; // the bits that hold a number
        long[] keys = new long[scores.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((Long.MAX_VALUE - Double.doubleToLongBits(scores[i])) & ~number) | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) (key & number)).toArray();
    }

    /// A region with its score, without ranks.
    public ScoredCandidate unranked(int place, FactorValues values, Weights weights, double score) {
        return new ScoredCandidate(0, 0, areas.get(place), regions.get(place), place, values, weights, score);
    }

    /// The part of the world in which the region of a number lies.
    public Area area(int place) {
        return areas.get(place);
    }

    /// The values of all factors for all regions.
    public FactorValues values(FactorContext context) {
        return values(List.of(context)).getFirst();
    }

    /// Values of a query for another strategy with the same vectors: only factors that depend on its weights are
    /// computed.
    ///
    /// @param context with the other strategy
    public FactorValues reweighted(FactorValues values, FactorContext context) {
        FactorValues reweighted = values;
        for (Factor factor : factors) {
            if (factor.dependsOnWeights()) {
                reweighted = reweighted.with(factor.key(), factor.raw(context));
            }
        }
        return reweighted;
    }

    /// Computes the factor values of several queries of one strategy together.
    public List<FactorValues> values(List<FactorContext> contexts) {
        List<String> keys = factors.stream().map(Factor::key).toList();
        List<List<double[]>> raw =
                factors.stream().map(factor -> factor.raw(contexts)).toList();
        List<FactorValues> values = new ArrayList<>();
        for (int i = 0; i < contexts.size(); i++) {
            int number = i;
            values.add(new FactorValues(
                    candidates.defaults(contexts.get(i)),
                    candidates.of(contexts.get(i)),
                    keys,
                    raw.stream().map(ofFactor -> ofFactor.get(number)).toList()));
        }
        return values;
    }
}
