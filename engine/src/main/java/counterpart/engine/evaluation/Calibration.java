package counterpart.engine.evaluation;

import counterpart.engine.competence.ModelConstants;
import counterpart.engine.data.Dataset;
import counterpart.engine.evaluation.history.TrainTestSplit;
import counterpart.engine.evaluation.metric.RankerResult;
import counterpart.engine.evaluation.protocol.Protocol;
import counterpart.engine.evaluation.protocol.PseudoCluster;
import counterpart.engine.evaluation.protocol.Ranker;
import counterpart.engine.evaluation.report.EvaluationReport;
import counterpart.engine.evaluation.strategy.ParetoCurve;
import counterpart.engine.evaluation.strategy.StrategyRankers;
import counterpart.engine.ranking.FactorKeys;
import counterpart.engine.ranking.FactorValues;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Selects weights and constants on a history that ends before the year on which results are reported.
///
/// Two-fold cross-validation: weights are fitted on the pseudo-clusters of one half of the home regions and measured on
/// those of the other half, and vice versa.
public final class Calibration {

    /// These factors are 0 for all candidates, for the history has no programmes, and pseudo-clusters have neither
    /// sought fields nor contacts; or they depend on the weights that are fitted.
    private static final List<String> WITHOUT_HISTORY =
            List.of("funding", "soughtCoverage", "contacts", "particularity");

    private final Dataset today;
    private final long seed;

    public Calibration(Dataset today, long seed) {
        this.today = today;
        this.seed = seed;
    }

    /// The results of a calibration.
    ///
    /// @param part baselines, the strategies as they are, `likely` with fitted weights by pivot, and `likely` and
    ///     `complement` with one constant changed
    /// @param fitted the weights, by name of the ranker and of the half on which they were fitted
    public record Result(EvaluationReport.Part part, Map<String, Weights> fitted) {}

    /// Fits the weights and measures all variants.
    ///
    /// @param split training and validation period
    public Result run(TrainTestSplit split) {
        Experiment experiment = new Experiment(split, today, ModelConstants.DEFAULT, seed);
        List<PseudoCluster> clusters = experiment.pseudoClusters(Protocol.NEW_LINKS);
        List<Integer> homes =
                clusters.stream().map(PseudoCluster::home).distinct().sorted().toList();
        if (homes.size() < 2) {
            throw new IllegalArgumentException(
                    homes.size() + " home regions have new partners: at least 2 are needed for two halves");
        }
        Map<String, Weights> fitted = new LinkedHashMap<>();
        List<Ranker> rankers = new ArrayList<>(experiment.standardRankers());
        for (double pivot : ParetoCurve.pivots()) {
            rankers.add(fitted(experiment.strategies(), new Halves(clusters, homes), pivot, fitted));
        }
        List<RankerResult> results = new ArrayList<>(experiment.run(clusters, rankers));
        constants().forEach((name, constants) -> {
            StrategyRankers changed = new Experiment(split, today, constants, seed).strategies();
            results.addAll(experiment.run(
                    clusters,
                    List.of(
                            changed.ranker("likely, " + name, Strategy.LIKELY),
                            changed.ranker("complement, " + name, Strategy.COMPLEMENT))));
        });
        return new Result(experiment.summary(clusters, results), fitted);
    }

    /// Variants of the default constants, each with one changed value.
    private static Map<String, ModelConstants> constants() {
        ModelConstants d = ModelConstants.DEFAULT;
        Map<String, ModelConstants> tried = new LinkedHashMap<>();
        for (double value : new double[] {1, 5}) {
            tried.put(
                    "shrinkage " + value,
                    new ModelConstants(
                            value, d.quotientCap(), d.relatednessShrinkage(), d.relatednessCap(), d.neighbours()));
        }
        for (double value : new double[] {2, 8}) {
            tried.put(
                    "quotient cap " + value,
                    new ModelConstants(
                            d.shrinkage(), value, d.relatednessShrinkage(), d.relatednessCap(), d.neighbours()));
        }
        for (double value : new double[] {0, 5}) {
            tried.put(
                    "relatedness shrinkage " + value,
                    new ModelConstants(d.shrinkage(), d.quotientCap(), value, d.relatednessCap(), d.neighbours()));
        }
        for (double value : new double[] {4, 16}) {
            tried.put(
                    "relatedness cap " + value,
                    new ModelConstants(
                            d.shrinkage(), d.quotientCap(), d.relatednessShrinkage(), value, d.neighbours()));
        }
        for (int value : new int[] {5, 20}) {
            tried.put(
                    "neighbours " + value,
                    new ModelConstants(
                            d.shrinkage(), d.quotientCap(), d.relatednessShrinkage(), d.relatednessCap(), value));
        }
        return tried;
    }

    /// `likely` with the weights fitted on the other half of the home regions.
    private static Ranker fitted(StrategyRankers strategies, Halves halves, double pivot, Map<String, Weights> fitted) {
        String name = "likely, fitted at pivot " + pivot;
        Strategy atPivot = Strategy.LIKELY.withPivot(pivot);
        List<Weights> byHalf = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            byHalf.add(fit(strategies, halves.of(half), atPivot));
            fitted.put(name + ", half " + (half + 1), byHalf.getLast());
        }
        return new Ranker() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double[] scores(PseudoCluster cluster) {
                Weights ofOthers = byHalf.get(1 - halves.of(cluster));
                return strategies.ranker(name, atPivot.withWeights(ofOthers)).scores(cluster);
            }
        };
    }

    private static Weights fit(StrategyRankers strategies, List<PseudoCluster> clusters, Strategy strategy) {
        List<String> keys = FactorKeys.all().stream()
                .filter(key -> !WITHOUT_HISTORY.contains(key))
                .toList();
        List<ListwiseFit.Choice> choices = clusters.stream()
                .map(cluster -> choice(cluster, strategies.values(cluster, strategy), keys))
                .toList();
        double[] weights = new ListwiseFit(choices).weights();
        Map<String, Double> byKey = new HashMap<>();
        for (int i = 0; i < weights.length; i++) {
            byKey.put(keys.get(i), weights[i]);
        }
        return Weights.of(byKey);
    }

    /// Two halves of the home regions, by alternating assignment.
    private record Halves(List<PseudoCluster> clusters, List<Integer> homes) {

        int of(PseudoCluster cluster) {
            return homes.indexOf(cluster.home()) % 2;
        }

        List<PseudoCluster> of(int half) {
            return clusters.stream().filter(cluster -> of(cluster) == half).toList();
        }
    }

    /// The weight of a cluster grows with the square root of its total relevance.
    private static ListwiseFit.Choice choice(PseudoCluster cluster, FactorValues values, List<String> keys) {
        double sum =
                cluster.relevance().stream().mapToDouble(Double::doubleValue).sum();
        double[] chosen = cluster.relevance().stream()
                .mapToDouble(relevance -> relevance / Math.sqrt(sum))
                .toArray();
        double[][] features = new double[keys.size()][];
        Arrays.setAll(features, i -> {
            int factor = FactorKeys.all().indexOf(keys.get(i));
            return IntStream.range(0, chosen.length)
                    .mapToDouble(at -> values.value(factor, cluster.candidates().get(at)))
                    .toArray();
        });
        return new ListwiseFit.Choice(features, chosen);
    }
}
