package counterpart.engine.ranking.score;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Area;
import counterpart.engine.ranking.FactorValues;
import counterpart.engine.ranking.Portfolio;
import counterpart.engine.ranking.ScoredCandidate;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.factor.FactorContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The values and scores of all regions for all clusters, computed in one pass.
public final class ClusterRankings {

    private final List<Region> regions;
    private final Strategy strategy;
    private final Scorer scoring;
    private final int[] byId;
    private final List<ClusterRankings.OfCluster> clusters = new ArrayList<>();

    /// The values and scores for one cluster.
    ///
    /// @param scores of all regions, candidates or not
    @SuppressWarnings("ArrayRecordComponent")
    private record OfCluster(Cluster cluster, FactorContext context, FactorValues values, double[] scores) {}

    /// A region with its rank and score for one cluster.
    public record Standing(Cluster cluster, FactorContext context, ScoredCandidate scored) {}

    private ClusterRankings(List<Region> regions, Strategy strategy, Scorer scoring) {
        this.regions = regions;
        this.scoring = scoring;
        this.strategy = strategy;
        byId = IntStream.range(0, regions.size())
                .boxed()
                .sorted(Comparator.comparing(place -> regions.get(place).id()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Computes the scores of all regions for all clusters in one pass.
    ///
    /// @param contexts of the clusters, by the strategy's pivot
    public static ClusterRankings of(
            List<Cluster> clusters,
            List<FactorContext> contexts,
            Strategy strategy,
            Scorer scoring,
            List<Region> regions) {
        ClusterRankings standings = new ClusterRankings(regions, strategy, scoring);
        List<FactorValues> values = contexts.isEmpty() ? List.of() : scoring.values(contexts);
        for (int i = 0; i < values.size(); i++) {
            FactorValues ofCluster = values.get(i);
            double[] points = ofCluster.points(strategy.weights());
            double[] scores = IntStream.range(0, regions.size())
                    .mapToDouble(place -> ofCluster.score(place, points))
                    .toArray();
            standings.clusters.add(new OfCluster(clusters.get(i), contexts.get(i), ofCluster, scores));
        }
        return standings;
    }

    public Portfolio portfolio(String dataVersion) {
        return new Portfolio(
                strategy, dataVersion, clusters.stream().map(this::row).toList());
    }

    private Portfolio.Row row(OfCluster cluster) {
        List<Portfolio.Standing> standings = new ArrayList<>();
        for (int place : bestFirst(cluster)) {
            standings.add(new Portfolio.Standing(standings.size() + 1, regions.get(place), cluster.scores()[place]));
        }
        return new Portfolio.Row(cluster.cluster(), standings);
    }

    /// The candidates by score, then id.
    private Integer[] bestFirst(OfCluster cluster) {
        Integer[] places =
                IntStream.of(byId).filter(cluster.values()::isCandidate).boxed().toArray(Integer[]::new);
        double[] scores = cluster.scores();
        Arrays.sort(places, (a, b) -> Double.compare(scores[b], scores[a]));
        return places;
    }

    /// The rank and score of a region for each cluster, best clusters first; the region need not be a candidate.
    public List<Standing> of(int place) {
        List<Standing> standings = new ArrayList<>();
        for (OfCluster cluster : clusters) {
            ScoredCandidate scored = scoring.unranked(
                            place, cluster.values(), strategy.weights(), cluster.scores()[place])
                    .ranked(rank(cluster, place, Area.ALL), rank(cluster, place, scoring.area(place)));
            standings.add(new Standing(cluster.cluster(), cluster.context(), scored));
        }
        standings.sort(Comparator.comparingDouble(
                        (Standing standing) -> standing.scored().score())
                .reversed()
                .thenComparing(standing -> standing.cluster().id()));
        return standings;
    }

    /// The rank among the candidates of a part of the world, from 1.
    private int rank(OfCluster cluster, int place, Area area) {
        double score = cluster.scores()[place];
        RegionId id = regions.get(place).id();
        int rank = 1;
        for (int other = 0; other < regions.size(); other++) {
            double theirs = cluster.scores()[other];
            boolean before = theirs > score
                    || (theirs == score && regions.get(other).id().compareTo(id) < 0);
            rank += before && cluster.values().isCandidate(other) && area.contains(scoring.area(other)) ? 1 : 0;
        }
        return rank;
    }
}
