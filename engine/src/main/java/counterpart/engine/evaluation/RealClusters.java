package counterpart.engine.evaluation;

import counterpart.engine.data.Dataset;
import counterpart.engine.evaluation.metric.Lists;
import counterpart.engine.matching.FactorValues;
import counterpart.engine.matching.MatchQuery;
import counterpart.engine.matching.Matcher;
import counterpart.engine.matching.Strategy;
import counterpart.engine.matching.Weights;
import counterpart.engine.matching.factor.Knowledge;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.specialisation.CompetenceModel;
import counterpart.engine.specialisation.Constants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The clusters themselves on today's data: what their lists name, and how high the regions stand that they really
/// chose.
public final class RealClusters {

    private final Dataset dataset;
    private final List<Region> regions;
    private final Matcher matcher;
    private final LocalDate on;

    /// Computes the model of today.
    ///
    /// @param on the day for which funding is judged
    public RealClusters(Dataset dataset, Constants constants, LocalDate on) {
        this.dataset = dataset;
        this.on = on;
        regions = List.copyOf(dataset.regions());
        Dataset.Tables tables = dataset.tables();
        CompetenceModel model = new CompetenceModel(
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
                StrategyRankers.pivots());
        matcher = new Matcher(
                new Knowledge(dataset, model, new DirectIndex(model, tables.regions(), StrategyRankers.pivots())));
    }

    /// What all strategies show, and where the real contacts stand.
    ///
    /// @param lists the diversified top tens of all clusters, by strategy
    /// @param curve the same for the points of the default strategy's curve, by name
    /// @param gold the contacts with `soughtCoverage` and without, by strategy
    public record Summary(
            int clusters,
            Map<String, Lists<RegionId>> lists,
            Map<String, Lists<RegionId>> curve,
            Map<String, List<GoldCase>> gold,
            Map<String, List<GoldCase>> goldWithoutSought) {}

    Summary summary() {
        Map<String, Lists<RegionId>> lists = new LinkedHashMap<>();
        Map<String, List<GoldCase>> gold = new LinkedHashMap<>();
        Map<String, List<GoldCase>> without = new LinkedHashMap<>();
        for (Strategy strategy : Strategy.all()) {
            lists.put(strategy.key(), lists(strategy));
            gold.put(strategy.key(), gold(strategy, true));
            without.put(strategy.key(), gold(strategy, false));
        }
        Map<String, Lists<RegionId>> curve = new LinkedHashMap<>();
        TradeOff.of(Strategy.COMPLEMENT).forEach(point -> curve.put(point.name(), lists(point.strategy())));
        return new Summary(dataset.clusters().size(), lists, curve, gold, without);
    }

    /// The diversified top tens of all clusters.
    public Lists<RegionId> lists(Strategy strategy) {
        return new Lists<>(dataset.clusters().stream()
                .map(cluster -> top(cluster, strategy))
                .toList());
    }

    /// Where the regions of all contacts stand, with ties and funding at 0.
    ///
    /// @param sought whether the factor of sought fields counts
    public List<GoldCase> gold(Strategy strategy, boolean sought) {
        Weights weights = weights(strategy, sought);
        List<GoldCase> cases = new ArrayList<>();
        for (Cluster cluster : dataset.clusters()) {
            Set<String> places = new LinkedHashSet<>();
            for (Contact contact : cluster.contacts()) {
                places.add(contact.place() == null ? String.valueOf(contact.country()) : contact.place());
            }
            places.remove("null");
            Map<RegionId, Integer> ranks = places.isEmpty() ? Map.of() : ranks(cluster, strategy, weights);
            places.forEach(place -> add(cases, cluster, place, ranks));
        }
        return cases;
    }

    private void add(List<GoldCase> cases, Cluster cluster, String place, Map<RegionId, Integer> ranks) {
        Set<RegionId> meant = dataset.regionsOf(place);
        boolean one = meant.size() == 1;
        if (meant.isEmpty()) {
            meant = regions.stream()
                    .filter(region -> region.country().equals(place))
                    .map(Region::id)
                    .collect(Collectors.toSet());
        }
        meant.stream()
                .filter(ranks::containsKey)
                .min(Comparator.comparing((RegionId id) -> ranks.getOrDefault(id, Integer.MAX_VALUE))
                        .thenComparing(id -> id))
                .ifPresent(best -> cases.add(new GoldCase(
                        cluster.id(), place, best.value(), one, ranks.getOrDefault(best, 0), ranks.size())));
    }

    private List<RegionId> top(Cluster cluster, Strategy strategy) {
        return matcher.regions(MatchQuery.of(cluster, on).withStrategy(strategy));
    }

    private Map<RegionId, Integer> ranks(Cluster cluster, Strategy strategy, Weights weights) {
        FactorValues values = matcher.values(MatchQuery.of(cluster, on).withStrategy(strategy));
        Map<RegionId, Double> scores = new HashMap<>();
        for (int place = 0; place < regions.size(); place++) {
            if (values.isCandidate(place)) {
                scores.put(regions.get(place).id(), values.score(place, weights));
            }
        }
        Map<RegionId, Integer> ranks = new HashMap<>();
        scores.entrySet().stream()
                .sorted(Map.Entry.<RegionId, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ranks.put(entry.getKey(), ranks.size() + 1));
        return ranks;
    }

    private static Weights weights(Strategy strategy, boolean sought) {
        Map<String, Double> weights = new HashMap<>(strategy.weights().asMap());
        weights.put("ties", 0.0);
        weights.put("funding", 0.0);
        if (!sought) {
            weights.put("soughtCoverage", 0.0);
        }
        return Weights.of(weights);
    }
}
