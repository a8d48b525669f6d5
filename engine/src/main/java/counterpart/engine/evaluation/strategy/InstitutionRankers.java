package counterpart.engine.evaluation.strategy;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.evaluation.candidate.InstitutionCandidates;
import counterpart.engine.evaluation.protocol.PseudoCluster;
import counterpart.engine.evaluation.protocol.Ranker;
import counterpart.engine.ranking.FactorValues;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.input.ProfileVectors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ranks institutions: score of the institution's region by a strategy, times the relevance of the institution to the
/// profile (`sum_t (own(t) + needs(t)) ln(1 + n(t))`). The product needs no weight between the two.
public final class InstitutionRankers {

    private final StrategyRankers regions;
    private final InstitutionCandidates institutions;
    private final List<SparseVector> scales;
    private @Nullable PseudoCluster cached;
    private double[] relevance = {};

    public InstitutionRankers(StrategyRankers regions, InstitutionCandidates institutions) {
        this.regions = regions;
        this.institutions = institutions;
        scales = institutions.mass().stream().map(mass -> mass.map(Math::log1p)).toList();
    }

    /// One ranker per strategy, and one by the relevance of the institution alone.
    public List<Ranker> all() {
        List<Ranker> rankers = new ArrayList<>();
        Strategy.all().forEach(strategy -> rankers.add(ranker(strategy.key(), strategy)));
        rankers.add(ranker("whom to call, wherever", null));
        return rankers;
    }

    private Ranker ranker(String name, @Nullable Strategy strategy) {
        return new Ranker() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double[] scores(PseudoCluster cluster) {
                double[] relevances = relevance(cluster);
                double[] scores = new double[institutions.size()];
                if (strategy == null) {
                    cluster.candidates().forEach(one -> scores[one] = relevances[one]);
                } else {
                    FactorValues values = regions.values(cluster, strategy);
                    cluster.candidates()
                            .forEach(one -> scores[one] =
                                    relevances[one] * values.score(institutions.regionOf(one), strategy.weights()));
                }
                return scores;
            }
        };
    }

    private double[] relevance(PseudoCluster cluster) {
        if (!cluster.equals(cached)) {
            ProfileVectors profile = regions.vectors(cluster);
            double[] fieldWeights = profile.needs().toDense(regions.fields());
            for (int i = 0; i < profile.own().size(); i++) {
                fieldWeights[profile.own().ordinal(i)] += profile.own().value(i);
            }
            double[] found = new double[institutions.size()];
            cluster.candidates().forEach(one -> found[one] = product(scales.get(one), fieldWeights));
            cached = cluster;
            relevance = found;
        }
        return relevance;
    }

    private static double product(SparseVector scale, double[] fieldWeights) {
        double sum = 0;
        for (int i = 0; i < scale.size(); i++) {
            sum += scale.value(i) * fieldWeights[scale.ordinal(i)];
        }
        return sum;
    }
}
