package counterpart.engine.matching;

import counterpart.engine.matching.factor.Factor;
import counterpart.engine.matching.factor.Factors;
import counterpart.engine.matching.factor.Knowledge;
import counterpart.engine.matching.factor.Question;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Turns the factors' raw values into values in [0, 1] and these into scores. A raw value is divided by the largest of
/// all default candidates, whatever is filtered afterwards, so that a filter never changes a score.
final class Scoring {

    private final List<Region> regions;
    private final List<Factor> factors;
    private final boolean[] defaults;

    Scoring(Knowledge knowledge, Candidates candidates) {
        regions = knowledge.regions();
        factors = Factors.all(knowledge);
        defaults = new boolean[regions.size()];
        for (int place = 0; place < defaults.length; place++) {
            defaults[place] = candidates.defaults().contains(regions.get(place).id());
        }
    }

    /// All default candidates and the wider ones, best first; ranks count them all.
    List<Scored> rank(Question question, Weights weights, Set<RegionId> wider) {
        List<double[]> values =
                factors.stream().map(factor -> scaled(factor.raw(question))).toList();
        double[] points =
                factors.stream().mapToDouble(factor -> weights.of(factor.key())).toArray();
        List<Scored> scored = new ArrayList<>();
        for (int place = 0; place < regions.size(); place++) {
            if (defaults[place] || wider.contains(regions.get(place).id())) {
                scored.add(new Scored(regions.get(place), reasons(values, place, points)));
            }
        }
        scored.sort(Scored.BEST_FIRST);
        for (int i = 0; i < scored.size(); i++) {
            scored.set(i, scored.get(i).withRank(i + 1));
        }
        return scored;
    }

    private List<Match.Reason> reasons(List<double[]> values, int place, double[] points) {
        List<Match.Reason> reasons = new ArrayList<>(factors.size());
        for (int i = 0; i < points.length; i++) {
            reasons.add(new Match.Reason(factors.get(i).key(), values.get(i)[place], points[i]));
        }
        return reasons;
    }

    private double[] scaled(double[] raw) {
        double largest = 0;
        for (int place = 0; place < raw.length; place++) {
            if (defaults[place]) {
                largest = Math.max(largest, raw[place]);
            }
        }
        double[] scaled = new double[raw.length];
        for (int place = 0; place < raw.length; place++) {
            scaled[place] = largest == 0 ? 0 : Math.min(1, raw[place] / largest);
        }
        return scaled;
    }
}
