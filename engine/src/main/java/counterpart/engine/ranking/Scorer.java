package counterpart.engine.ranking;

import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.factor.Factor;
import counterpart.engine.ranking.factor.FactorContext;
import counterpart.engine.ranking.factor.Factors;
import counterpart.engine.ranking.input.RankingData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Computes scores from the factor values.
public final class Scorer {

    private final List<Region> regions;
    private final List<Factor> factors;
    private final Candidates candidates;

    Scorer(RankingData knowledge, Candidates candidates) {
        regions = knowledge.regions();
        factors = Factors.all(knowledge);
        this.candidates = candidates;
    }

    /// All default candidates and those added by filters, best first; ranks count all of them.
    List<ScoredCandidate> rank(FactorValues values, Weights weights, Set<RegionId> wider) {
        double[] points = values.points(weights);
        List<ScoredCandidate> scored = new ArrayList<>();
        for (int place = 0; place < regions.size(); place++) {
            if (values.isCandidate(place) || wider.contains(regions.get(place).id())) {
                scored.add(new ScoredCandidate(
                        0, regions.get(place), place, values, weights, values.score(place, points)));
            }
        }
        scored.sort(ScoredCandidate.BEST_FIRST);
        for (int i = 0; i < scored.size(); i++) {
            scored.set(i, scored.get(i).withRank(i + 1));
        }
        return scored;
    }

    /// The values of all factors for all regions.
    public FactorValues values(FactorContext question) {
        return values(List.of(question)).getFirst();
    }

    /// Computes the factor values of several queries with the same pivot together.
    public List<FactorValues> values(List<FactorContext> questions) {
        List<String> keys = factors.stream().map(Factor::key).toList();
        List<List<double[]>> raw =
                factors.stream().map(factor -> factor.raw(questions)).toList();
        List<FactorValues> values = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            int number = i;
            values.add(new FactorValues(
                    candidates.defaults(questions.get(i)),
                    keys,
                    raw.stream().map(ofFactor -> ofFactor.get(number)).toList()));
        }
        return values;
    }
}
