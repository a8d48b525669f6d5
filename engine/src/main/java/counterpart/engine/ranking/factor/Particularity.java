package counterpart.engine.ranking.factor;

import counterpart.engine.competence.math.Scale;
import counterpart.engine.model.Cluster;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.input.ClusterScoresCache;
import counterpart.engine.ranking.input.RankingData;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// How little the region is everybody's best one: `1 - (m(r) / max m)^2` with `m` the mean score of the region over
/// all other clusters by the strategy's own weights, without this factor, contacts and funding. Users who set other
/// weights do not change `m`.
///
/// The square spares regions of the middle: only those that score high for nearly every cluster lose points.
final class Particularity implements Factor {

    /// They depend on the day or on single clusters, or are this factor.
    private static final Set<String> LEFT_OUT = Set.of("particularity", "contacts", "funding");

    private final RankingData knowledge;
    private final List<Factor> scored;
    private final ClusterScoresCache scores = new ClusterScoresCache();

    /// @param before the factors of which scores consist
    Particularity(RankingData knowledge, List<Factor> before) {
        this.knowledge = knowledge;
        scored = before.stream()
                .filter(factor -> !LEFT_OUT.contains(factor.key()))
                .toList();
    }

    @Override
    public String key() {
        return "particularity";
    }

    @Override
    public boolean dependsOnWeights() {
        return true;
    }

    @Override
    public double[] raw(FactorContext question) {
        double[] mean = scores.get(question.strategy(), this::scores)
                .meanWithout(question.cluster().map(Cluster::id).orElse(""));
        double largest = Scale.largest(mean, knowledge.candidates(question.homes()));
        double[] raw = new double[mean.length];
        for (int place = 0; place < raw.length; place++) {
            double share = largest == 0 ? 0 : Math.min(1, mean[place] / largest);
            raw[place] = 1 - share * share;
        }
        return raw;
    }

    private ClusterScoresCache.ClusterScores scores(Strategy strategy) {
        List<Cluster> clusters = List.copyOf(knowledge.dataset().clusters());
        List<FactorContext> questions = clusters.stream()
                .map(cluster -> FactorContext.of(cluster, strategy, LocalDate.EPOCH, knowledge))
                .toList();
        List<double[]> sums = clusters.stream()
                .map(cluster -> new double[knowledge.regions().size()])
                .toList();
        for (Factor factor : clusters.isEmpty() ? List.<Factor>of() : scored) {
            double weight = strategy.weights().of(factor.key());
            if (weight > 0) {
                add(sums, factor.raw(questions), questions, weight);
            }
        }
        return new ClusterScoresCache.ClusterScores(
                clusters.stream().map(Cluster::id).toList(),
                sums,
                knowledge.regions().size());
    }

    private void add(List<double[]> sums, List<double[]> raw, List<FactorContext> questions, double weight) {
        for (int i = 0; i < raw.size(); i++) {
            boolean[] candidates = knowledge.candidates(questions.get(i).homes());
            double[] values = Scale.byLargest(raw.get(i), candidates);
            double[] sum = sums.get(i);
            for (int place = 0; place < sum.length; place++) {
                sum[place] += weight * values[place];
            }
        }
    }
}
