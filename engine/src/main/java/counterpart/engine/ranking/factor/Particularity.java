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

    private final RankingData data;
    private final List<Factor> scored;
    private final ClusterScoresCache scores = new ClusterScoresCache();

    /// @param before the factors of which scores consist
    Particularity(RankingData data, List<Factor> before) {
        this.data = data;
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
    public double[] raw(FactorContext context) {
        double[] mean = scores.get(context.strategy(), this::scores)
                .meanWithout(context.cluster().map(Cluster::id).orElse(""));
        double largest = Scale.largest(mean, data.candidates(context.homes()));
        double[] raw = new double[mean.length];
        for (int place = 0; place < raw.length; place++) {
            double share = largest == 0 ? 0 : Math.min(1, mean[place] / largest);
            raw[place] = 1 - share * share;
        }
        return raw;
    }

    private ClusterScoresCache.ClusterScores scores(Strategy strategy) {
        List<Cluster> clusters = List.copyOf(data.dataset().clusters());
        List<FactorContext> contexts = clusters.stream()
                .map(cluster -> FactorContext.of(cluster, strategy, LocalDate.EPOCH, data))
                .toList();
        List<double[]> sums = clusters.stream()
                .map(cluster -> new double[data.regions().size()])
                .toList();
        for (Factor factor : clusters.isEmpty() ? List.<Factor>of() : scored) {
            double weight = strategy.weights().of(factor.key());
            if (weight > 0) {
                add(sums, factor.raw(contexts), contexts, weight);
            }
        }
        return new ClusterScoresCache.ClusterScores(
                clusters.stream().map(Cluster::id).toList(),
                sums,
                data.regions().size());
    }

    private void add(List<double[]> sums, List<double[]> raw, List<FactorContext> contexts, double weight) {
        for (int i = 0; i < raw.size(); i++) {
            boolean[] candidates = data.candidates(contexts.get(i).homes());
            double[] values = Scale.byLargest(raw.get(i), candidates);
            double[] sum = sums.get(i);
            for (int place = 0; place < sum.length; place++) {
                sum[place] += weight * values[place];
            }
        }
    }
}
