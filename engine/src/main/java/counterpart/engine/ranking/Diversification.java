package counterpart.engine.ranking;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.factor.FactorContext;
import counterpart.engine.ranking.input.RankingData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Maximal marginal relevance (Carbonell & Goldstein 1998): repeatedly selects the candidate with the highest score
/// minus its similarity to the candidates already selected, so that a shortlist does not consist of near-identical
/// neighbours. The similarity is 0.3 for the same country plus 0.7 times the cosine of the fields that count for
/// the profile.
///
/// Only strong candidates take part: the best 80 that reach 65 % of the best one's score; the others follow by
/// score. A narrow filter that leaves few regions therefore does not move its weakest regions to the top only
/// because they differ. Scores are divided by the best score, so that their weight does not depend on its level.
public final class Diversification {

    private static final double RELEVANCE = 0.25;
    private static final double SAME_COUNTRY = 0.3;
    private static final int DEPTH = 80;
    private static final double STRONG = 0.65;
    private static final int LONGEST = 30;

    private final RankingData knowledge;

    Diversification(RankingData knowledge) {
        this.knowledge = knowledge;
    }

    /// The candidates in display order: the first ones diversified, the rest by score.
    public List<ScoredCandidate> order(List<ScoredCandidate> ranked, FactorContext question, int limit) {
        return order(ranked, limit, shapes(question));
    }

    /// Starts with an empty cache of the regions' vectors for a query.
    public Shapes shapes(FactorContext question) {
        return new Shapes(question);
    }

    /// Uses a given cache of the regions' vectors for the query and adds to it.
    public List<ScoredCandidate> order(List<ScoredCandidate> ranked, int limit, Shapes known) {
        List<ScoredCandidate> pool = strong(ranked);
        List<SparseVector> shapes = pool.stream().map(known::of).toList();
        double[] likeness = new double[pool.size()];
        Set<Integer> taken = new LinkedHashSet<>();
        while (taken.size() < Math.min(Math.min(limit, LONGEST), pool.size())) {
            int next = best(pool, likeness, taken);
            taken.add(next);
            double[] shape =
                    shapes.get(next).toDense(knowledge.model().taxonomy().size());
            for (int other = 0; other < likeness.length; other++) {
                double country = pool.get(next).isInCountryOf(pool.get(other)) ? SAME_COUNTRY : 0;
                double cosine = shapes.get(other).dot(shape);
                likeness[other] = Math.max(likeness[other], country + (1 - SAME_COUNTRY) * cosine);
            }
        }
        List<ScoredCandidate> ordered = new ArrayList<>();
        taken.forEach(i -> ordered.add(pool.get(i)));
        for (int i = 0; i < ranked.size(); i++) {
            if (!taken.contains(i)) {
                ordered.add(ranked.get(i));
            }
        }
        return ordered;
    }

    /// The candidates that diversification may reorder.
    private static List<ScoredCandidate> strong(List<ScoredCandidate> ranked) {
        int end = 0;
        while (end < Math.min(DEPTH, ranked.size())
                && ranked.get(end).score() >= STRONG * ranked.getFirst().score()) {
            end++;
        }
        return ranked.subList(0, end);
    }

    private static int best(List<ScoredCandidate> pool, double[] likeness, Set<Integer> taken) {
        int best = -1;
        double most = Math.max(pool.getFirst().score(), Double.MIN_NORMAL);
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < likeness.length; i++) {
            double value = RELEVANCE * pool.get(i).score() / most - (1 - RELEVANCE) * likeness[i];
            if (!taken.contains(i) && value > highest) {
                best = i;
                highest = value;
            }
        }
        return best;
    }

    /// The candidates' vectors for a profile, scaled to length 1, so that scalar products are cosines.
    public final class Shapes {

        private final double pivot;
        private final double[] needs;
        private final Map<RegionId, SparseVector> known = new HashMap<>();

        private Shapes(FactorContext question) {
            pivot = question.pivot();
            needs = question.profile()
                    .needs()
                    .toDense(knowledge.model().taxonomy().size());
        }

        private SparseVector of(ScoredCandidate scored) {
            return known.computeIfAbsent(scored.region().id(), id -> {
                SparseVector relevant = knowledge
                        .model()
                        .strength(knowledge.model().ordinal(id), pivot)
                        .times(needs);
                double norm = relevant.norm();
                return relevant.map(value -> value / norm);
            });
        }
    }
}
