package counterpart.engine.evaluation;

import counterpart.engine.data.Dataset;
import counterpart.engine.matching.FactorValues;
import counterpart.engine.matching.MatchQuery;
import counterpart.engine.matching.Matcher;
import counterpart.engine.matching.Strategy;
import counterpart.engine.matching.Weights;
import counterpart.engine.matching.factor.Factors;
import counterpart.engine.matching.factor.Knowledge;
import counterpart.engine.matching.factor.ProfileVectors;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Localised;
import counterpart.engine.specialisation.CompetenceModel;
import counterpart.engine.specialisation.Constants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The product's own ranking on a dataset of the past: [Matcher] with its real factors, strategies and scaling.
///
/// A pseudo-cluster is asked as a cluster of its home region. Programmes are not history, so that the funding factor
/// is 0 for all; its points are left where they are and decide nothing.
final class StrategyRankers {

    private final CompetenceModel model;
    private final Matcher matcher;
    private final int places;
    private final Map<Double, Asked> last = new HashMap<>();

    private record Asked(PseudoCluster cluster, FactorValues values) {}

    StrategyRankers(Dataset past, Constants constants) {
        Dataset.Tables tables = past.tables();
        double[] pivots = pivots();
        model = new CompetenceModel(
                new CompetenceModel.Input(
                        tables.fields(),
                        tables.regions(),
                        tables.institutions(),
                        tables.competences(),
                        tables.grades(),
                        tables.coTags(),
                        tables.nationalPriors(),
                        tables.spending()),
                constants,
                pivots);
        matcher = new Matcher(new Knowledge(past, model, new DirectIndex(model, tables.regions(), pivots)));
        places = tables.regions().size();
    }

    /// The pivots of the strategies and of the curve, each once.
    static double[] pivots() {
        return Stream.of(TradeOff.PIVOTS, Strategy.pivots())
                .flatMapToDouble(Arrays::stream)
                .distinct()
                .toArray();
    }

    /// The strategies as the product has them.
    List<Ranker> strategies() {
        return Strategy.all().stream()
                .map(strategy -> ranker(strategy.key(), strategy))
                .toList();
    }

    /// A strategy with each of its factors left out in turn.
    List<Ranker> ablations(Strategy strategy) {
        List<Ranker> rankers = new ArrayList<>();
        for (String factor : Factors.keys()) {
            if (strategy.weights().of(factor) > 0 && !factor.equals("funding")) {
                Weights without = without(strategy.weights(), factor);
                rankers.add(ranker(
                        strategy.key() + " without " + factor,
                        new Strategy(strategy.key(), without, strategy.pivot())));
            }
        }
        return rankers;
    }

    Ranker ranker(String name, Strategy strategy) {
        return new Ranker() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double[] scores(PseudoCluster cluster) {
                FactorValues values = values(cluster, strategy);
                double[] scores = new double[places];
                cluster.candidates().forEach(place -> scores[place] = values.score(place, strategy.weights()));
                return scores;
            }
        };
    }

    /// The factors' values, kept for the next strategy of the same pivot.
    FactorValues values(PseudoCluster cluster, Strategy strategy) {
        Asked asked = last.get(strategy.pivot());
        if (asked == null || !asked.cluster().equals(cluster)) {
            MatchQuery query =
                    MatchQuery.of(asCluster(cluster), LocalDate.EPOCH).withStrategy(strategy);
            asked = new Asked(cluster, matcher.values(query));
            last.put(strategy.pivot(), asked);
        }
        return asked.values();
    }

    /// A pseudo-cluster's profile as vectors.
    ProfileVectors vectors(PseudoCluster cluster) {
        return ProfileVectors.of(cluster.profile(), model);
    }

    /// How many fields there are.
    int fields() {
        return model.taxonomy().size();
    }

    private static Weights without(Weights weights, String factor) {
        Map<String, Double> rest = new HashMap<>(weights.asMap());
        rest.put(factor, 0.0);
        return Weights.of(rest);
    }

    private static Cluster asCluster(PseudoCluster cluster) {
        String id = cluster.region().id() + cluster.field().value();
        return new Cluster(
                id,
                new Localised(id, id),
                "pseudo-cluster",
                "",
                "",
                cluster.region().id(),
                null,
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                cluster.profile(),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of());
    }
}
