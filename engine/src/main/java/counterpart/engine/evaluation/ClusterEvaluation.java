package counterpart.engine.evaluation;

import counterpart.engine.competence.ModelConstants;
import counterpart.engine.data.Dataset;
import counterpart.engine.evaluation.judged.GradedRegions;
import counterpart.engine.evaluation.judged.JudgedEvaluation;
import counterpart.engine.evaluation.judged.JudgedStrategy;
import counterpart.engine.evaluation.metric.RecommendationLists;
import counterpart.engine.evaluation.report.ClusterResults;
import counterpart.engine.evaluation.report.GoldCase;
import counterpart.engine.evaluation.strategy.InMemoryMatcher;
import counterpart.engine.evaluation.strategy.ParetoCurve;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Area;
import counterpart.engine.ranking.FactorValues;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.Weights;
import counterpart.engine.ranking.ranker.RegionRanker;
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

/// Evaluates the strategies for the real clusters on current data: the regions in their top lists, and the ranks of
/// regions in which the clusters already have contacts.
public final class ClusterEvaluation {

    private final Dataset dataset;
    private final List<Region> regions;
    private final RegionRanker matcher;
    private final LocalDate on;

    /// Computes the competence model of the current data.
    ///
    /// @param on date for which the `funding` factor is computed
    public ClusterEvaluation(Dataset dataset, ModelConstants constants, LocalDate on) {
        this.dataset = dataset;
        this.on = on;
        regions = List.copyOf(dataset.regions());
        matcher = InMemoryMatcher.of(dataset, constants).matcher();
    }

    /// The lists shown, measured against judgements; empty without judgements.
    public List<JudgedStrategy> judged(List<GradedRegions> judged, long seed) {
        return judged.isEmpty() ? List.of() : new JudgedEvaluation(dataset, matcher, on, seed).of(judged);
    }

    ClusterResults results() {
        Map<String, RecommendationLists<RegionId>> lists = new LinkedHashMap<>();
        Map<String, List<GoldCase>> gold = new LinkedHashMap<>();
        Map<String, List<GoldCase>> without = new LinkedHashMap<>();
        for (Strategy strategy : Strategy.all()) {
            lists.put(strategy.key(), lists(strategy));
            gold.put(strategy.key(), gold(strategy, true));
            without.put(strategy.key(), gold(strategy, false));
        }
        Map<String, RecommendationLists<RegionId>> curve = new LinkedHashMap<>();
        ParetoCurve.of(Strategy.COMPLEMENT).forEach(point -> curve.put(point.name(), lists(point.strategy())));
        return new ClusterResults(dataset.clusters().size(), lists, curve, gold, without);
    }

    /// The top ten lists of all clusters, as shown.
    public RecommendationLists<RegionId> lists(Strategy strategy) {
        return new RecommendationLists<>(dataset.clusters().stream()
                .map(cluster -> top(cluster, strategy))
                .toList());
    }

    /// Ranks of the regions of all contacts, with weight 0 for `ties`, `contacts` and `funding`.
    ///
    /// @param sought whether the factor `soughtCoverage` keeps its weight
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
                        cluster.id(),
                        place,
                        best.value(),
                        one,
                        group(best),
                        ranks.getOrDefault(best, 0),
                        ranks.size())));
    }

    private GoldCase.Group group(RegionId id) {
        Region region = dataset.region(id);
        return GoldCase.Group.of(region, Area.of(region, dataset.country(region.country())));
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
        weights.put("contacts", 0.0);
        if (!sought) {
            weights.put("soughtCoverage", 0.0);
        }
        return Weights.of(weights);
    }
}
