package counterpart.engine.evaluation.strategy;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.ModelConstants;
import counterpart.engine.data.Dataset;
import counterpart.engine.evaluation.protocol.PseudoCluster;
import counterpart.engine.evaluation.protocol.Ranker;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Localised;
import counterpart.engine.ranking.FactorKeys;
import counterpart.engine.ranking.FactorValues;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.Weights;
import counterpart.engine.ranking.factor.FactorContext;
import counterpart.engine.ranking.input.ProfileVectors;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.ranker.RegionRanker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The product's own ranking on a past dataset: [RegionRanker] with its real factors, strategies and scaling.
///
/// A pseudo-cluster is queried as a cluster of its home region. The past dataset has no programmes, so the factor
/// `funding` is 0 for all candidates and does not change the order; its weight is kept.
public final class StrategyRankers {

    private final CompetenceModel model;
    private final RankingData data;
    private final RegionRanker matcher;
    private final int regionCount;
    private final Map<Vectors, CachedValues> last = new HashMap<>();

    /// What the values of strategies depend on, apart from their weights.
    private record Vectors(double pivot, boolean weighsRareFields) {}

    private record CachedValues(PseudoCluster cluster, FactorContext context, FactorValues values) {}

    public StrategyRankers(Dataset past, ModelConstants constants) {
        InMemoryMatcher inMemory = InMemoryMatcher.of(past, constants);
        model = inMemory.model();
        matcher = inMemory.matcher();
        data = inMemory.data();
        regionCount = past.regions().size();
    }

    /// The distinct pivots of the strategies and the Pareto curve.
    static double[] pivots() {
        return Stream.of(ParetoCurve.pivots(), Strategy.pivots())
                .flatMapToDouble(Arrays::stream)
                .distinct()
                .toArray();
    }

    /// The default strategies.
    public List<Ranker> rankers() {
        return Strategy.all().stream()
                .map(strategy -> ranker(strategy.key(), strategy))
                .toList();
    }

    /// Ablations: the strategy without each of its factors in turn.
    public List<Ranker> ablations(Strategy strategy) {
        List<Ranker> rankers = new ArrayList<>();
        for (String factor : FactorKeys.all()) {
            if (strategy.weights().of(factor) > 0 && !factor.equals("funding")) {
                Weights without = without(strategy.weights(), factor);
                rankers.add(ranker(strategy.key() + " without " + factor, strategy.withWeights(without)));
            }
        }
        return rankers;
    }

    public Ranker ranker(String name, Strategy strategy) {
        return new Ranker() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double[] scores(PseudoCluster cluster) {
                FactorValues values = values(cluster, strategy);
                double[] scores = new double[regionCount];
                cluster.candidates().forEach(region -> scores[region] = values.score(region, strategy.weights()));
                return scores;
            }
        };
    }

    /// The factor values, cached for the next strategy with the same vectors.
    public FactorValues values(PseudoCluster cluster, Strategy strategy) {
        Vectors vectors = new Vectors(strategy.pivot(), strategy.weighsRareFields());
        CachedValues cached = last.get(vectors);
        if (cached == null || !cached.cluster().equals(cluster)) {
            MatchQuery query =
                    MatchQuery.of(asCluster(cluster), LocalDate.EPOCH).withStrategy(strategy);
            cached = new CachedValues(cluster, matcher.context(query), matcher.values(query));
            last.put(vectors, cached);
        }
        return matcher.values(cached.context().withStrategy(strategy), cached.values());
    }

    /// The profile of a pseudo-cluster as vectors.
    ProfileVectors vectors(PseudoCluster cluster) {
        return ProfileVectors.of(cluster.profile(), data);
    }

    /// Number of fields.
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
                Localised.same(id),
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
