package counterpart.engine.evaluation;

import counterpart.engine.data.Dataset;
import counterpart.engine.matching.FactorValues;
import counterpart.engine.matching.Strategy;
import counterpart.engine.matching.Weights;
import counterpart.engine.matching.factor.Factors;
import counterpart.engine.specialisation.Constants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Where weights and constants are chosen: on a history that ends before the year on which results are reported.
///
/// Weights are fitted on the pseudo-clusters of one half of the home regions and measured on those of the other, and
/// the other way round, so that no pseudo-cluster is judged by weights it helped to find.
public final class Calibration {

    /// Programmes are not history, and pseudo-clusters seek nothing: these factors are 0 for all.
    private static final List<String> WITHOUT_HISTORY = List.of("funding", "soughtCoverage");

    private final Dataset today;
    private final long seed;

    public Calibration(Dataset today, long seed) {
        this.today = today;
        this.seed = seed;
    }

    /// What was found.
    ///
    /// @param part baselines, the strategies as they are, `likely` with fitted weights by pivot, and `likely` and
    ///     `complement` with one constant changed
    /// @param fitted the weights, by the name of the ranker and the half of the homes they were fitted on
    public record Result(Report.Part part, Map<String, Weights> fitted) {}

    /// Tries everything.
    ///
    /// @param histories what may be learned from, and the validation period
    public Result run(Histories histories) {
        Trial trial = new Trial(histories, today, Constants.DEFAULT, seed);
        List<PseudoCluster> clusters = trial.pseudoClusters(Protocol.NEW_LINKS);
        List<Integer> homes =
                clusters.stream().map(PseudoCluster::home).distinct().sorted().toList();
        if (homes.size() < 2) {
            throw new IllegalArgumentException(
                    homes.size() + " home regions have something to find: two halves need two");
        }
        Map<String, Weights> fitted = new LinkedHashMap<>();
        List<Ranker> rankers = new ArrayList<>(trial.contestants());
        for (double pivot : TradeOff.PIVOTS) {
            rankers.add(fitted(trial.own(), new Halves(clusters, homes), pivot, fitted));
        }
        List<Outcome> outcomes = new ArrayList<>(trial.run(clusters, rankers));
        constants().forEach((name, constants) -> {
            StrategyRankers changed = new Trial(histories, today, constants, seed).own();
            outcomes.addAll(trial.run(
                    clusters,
                    List.of(
                            changed.ranker("likely, " + name, Strategy.LIKELY),
                            changed.ranker("complement, " + name, Strategy.COMPLEMENT))));
        });
        return new Result(trial.summary(clusters, outcomes), fitted);
    }

    /// One constant at a time away from the default.
    private static Map<String, Constants> constants() {
        Constants d = Constants.DEFAULT;
        Map<String, Constants> tried = new LinkedHashMap<>();
        for (double value : new double[] {1, 5}) {
            tried.put(
                    "shrinkage " + value,
                    new Constants(
                            value, d.quotientCap(), d.relatednessShrinkage(), d.relatednessCap(), d.neighbours()));
        }
        for (double value : new double[] {2, 8}) {
            tried.put(
                    "quotient cap " + value,
                    new Constants(d.shrinkage(), value, d.relatednessShrinkage(), d.relatednessCap(), d.neighbours()));
        }
        for (double value : new double[] {0, 5}) {
            tried.put(
                    "relatedness shrinkage " + value,
                    new Constants(d.shrinkage(), d.quotientCap(), value, d.relatednessCap(), d.neighbours()));
        }
        for (double value : new double[] {4, 16}) {
            tried.put(
                    "relatedness cap " + value,
                    new Constants(d.shrinkage(), d.quotientCap(), d.relatednessShrinkage(), value, d.neighbours()));
        }
        for (int value : new int[] {5, 20}) {
            tried.put(
                    "neighbours " + value,
                    new Constants(d.shrinkage(), d.quotientCap(), d.relatednessShrinkage(), d.relatednessCap(), value));
        }
        return tried;
    }

    /// `likely` with the weights that the other half of the homes suggests.
    private static Ranker fitted(StrategyRankers own, Halves halves, double pivot, Map<String, Weights> fitted) {
        String name = "likely, fitted at pivot " + pivot;
        Strategy atPivot = new Strategy(Strategy.LIKELY.key(), Strategy.LIKELY.weights(), pivot);
        List<Weights> byHalf = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            byHalf.add(fit(own, halves.of(half), atPivot));
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
                return own.ranker(name, new Strategy(atPivot.key(), ofOthers, pivot))
                        .scores(cluster);
            }
        };
    }

    private static Weights fit(StrategyRankers own, List<PseudoCluster> clusters, Strategy strategy) {
        List<String> keys = Factors.keys().stream()
                .filter(key -> !WITHOUT_HISTORY.contains(key))
                .toList();
        List<ListwiseFit.Choice> choices = clusters.stream()
                .map(cluster -> choice(cluster, own.values(cluster, strategy), keys))
                .toList();
        double[] weights = new ListwiseFit(choices).weights();
        Map<String, Double> byKey = new HashMap<>();
        for (int i = 0; i < weights.length; i++) {
            byKey.put(keys.get(i), weights[i]);
        }
        return Weights.of(byKey);
    }

    /// Every second home region makes a half.
    private record Halves(List<PseudoCluster> clusters, List<Integer> homes) {

        int of(PseudoCluster cluster) {
            return homes.indexOf(cluster.home()) % 2;
        }

        List<PseudoCluster> of(int half) {
            return clusters.stream().filter(cluster -> of(cluster) == half).toList();
        }
    }

    /// A cluster with many partners counts more than one with few, but not in proportion.
    private static ListwiseFit.Choice choice(PseudoCluster cluster, FactorValues values, List<String> keys) {
        double sum =
                cluster.relevance().stream().mapToDouble(Double::doubleValue).sum();
        double[] chosen = cluster.relevance().stream()
                .mapToDouble(relevance -> relevance / Math.sqrt(sum))
                .toArray();
        double[][] features = new double[keys.size()][];
        Arrays.setAll(features, i -> {
            int factor = Factors.keys().indexOf(keys.get(i));
            return IntStream.range(0, chosen.length)
                    .mapToDouble(at -> values.value(factor, cluster.candidates().get(at)))
                    .toArray();
        });
        return new ListwiseFit.Choice(features, chosen);
    }
}
