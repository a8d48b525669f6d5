package counterpart.engine.evaluation;

import counterpart.engine.matching.FactorValues;
import counterpart.engine.matching.Strategy;
import counterpart.engine.matching.factor.ProfileVectors;
import counterpart.engine.specialisation.SparseVector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The product's way to an institution: first the region, by a strategy's score, then whom to call there, by how much
/// of what matters to the profile the institution holds (`sum_t (own(t) + needs(t)) ln(1 + n(t))`). The rank is by the
/// product of the two, so that neither needs a weight.
final class InstitutionRankers {

    private final StrategyRankers regions;
    private final InstitutionElectorate institutions;
    private final List<SparseVector> scales;
    private @Nullable PseudoCluster asked;
    private double[] relevance = {};

    InstitutionRankers(StrategyRankers regions, InstitutionElectorate institutions) {
        this.regions = regions;
        this.institutions = institutions;
        scales = institutions.mass().stream().map(mass -> mass.map(Math::log1p)).toList();
    }

    /// Every strategy, and whom to call wherever it is.
    List<Ranker> all() {
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
                                    relevances[one] * values.score(institutions.place(one), strategy.weights()));
                }
                return scores;
            }
        };
    }

    private double[] relevance(PseudoCluster cluster) {
        if (!cluster.equals(asked)) {
            ProfileVectors profile = regions.vectors(cluster);
            double[] matters = profile.needs().toDense(regions.fields());
            for (int i = 0; i < profile.own().size(); i++) {
                matters[profile.own().ordinal(i)] += profile.own().value(i);
            }
            double[] found = new double[institutions.size()];
            cluster.candidates().forEach(one -> found[one] = product(scales.get(one), matters));
            asked = cluster;
            relevance = found;
        }
        return relevance;
    }

    private static double product(SparseVector scale, double[] matters) {
        double sum = 0;
        for (int i = 0; i < scale.size(); i++) {
            sum += scale.value(i) * matters[scale.ordinal(i)];
        }
        return sum;
    }
}
