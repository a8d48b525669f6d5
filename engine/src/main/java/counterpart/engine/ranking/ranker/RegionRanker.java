package counterpart.engine.ranking.ranker;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Memoized;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.WeightedField;
import counterpart.engine.ranking.ClusterMatch;
import counterpart.engine.ranking.FactorValues;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Matches;
import counterpart.engine.ranking.Portfolio;
import counterpart.engine.ranking.ScoredCandidate;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.explanation.Explainer;
import counterpart.engine.ranking.factor.FactorContext;
import counterpart.engine.ranking.gap.GapCoverage;
import counterpart.engine.ranking.gap.GapCoverageFinder;
import counterpart.engine.ranking.gap.HoldingLevel;
import counterpart.engine.ranking.input.FundingRules;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.portfolio.RankExplanation;
import counterpart.engine.ranking.portfolio.RankStability;
import counterpart.engine.ranking.portfolio.RankStabilityCalculator;
import counterpart.engine.ranking.portfolio.RegionComparer;
import counterpart.engine.ranking.portfolio.RegionComparison;
import counterpart.engine.ranking.score.Candidates;
import counterpart.engine.ranking.score.ClusterRankings;
import counterpart.engine.ranking.score.FactorScores;
import counterpart.engine.ranking.score.FactorScoresCache;
import counterpart.engine.ranking.score.Scorer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Ranks regions in stages: candidates, factors, sort, filter, limit, explain. Thread-safe.
public final class RegionRanker {

    private final RankingData data;
    private final Scorer scoring;
    private final Candidates candidates;
    private final Explainer explanation;
    private final GapCoverageFinder gapCovers;
    private final RegionComparer comparisons;
    private final RankStabilityCalculator placements;
    private final Set<RegionId> state;
    private final FactorScoresCache scores = new FactorScoresCache();

    public RegionRanker(RankingData data) {
        this(data, new Explainer(data));
    }

    private RegionRanker(RankingData data, Explainer explanation) {
        this.data = data;
        this.explanation = explanation;
        candidates = new Candidates(data);
        scoring = new Scorer(data, candidates);
        gapCovers = new GapCoverageFinder(data.model(), explanation);
        comparisons = new RegionComparer(data.model(), explanation);
        placements = new RankStabilityCalculator(scoring);
        state = data.dataset().regionsOf(Region.HOME_STATE);
    }

    /// Whether a field says what a partner can do.
    public boolean isSayable(FieldCode field) {
        return explanation.field(field).sayable();
    }

    /// Returns a ranker for data that differs only in its clusters.
    public RegionRanker withClustersOf(RankingData corrected) {
        return new RegionRanker(corrected, explanation.withClustersOf(corrected));
    }

    /// The regions that complete the query's profile.
    public Matches match(MatchQuery query) {
        return match(query, 0);
    }

    /// The regions that complete the query's profile, without the first ones.
    ///
    /// @param from number of regions to leave out
    public Matches match(MatchQuery query, int from) {
        FactorScores factorScores = factorScores(query);
        List<ScoredCandidate> listed = query.listed(passing(query, factorScores));
        int first = Math.min(from, listed.size());
        List<ScoredCandidate> shown = listed.subList(first, Math.min(first + query.limit(), listed.size()));
        return new Matches(
                query,
                data.dataset().version(),
                query.effectiveWeights(),
                listed.size(),
                explained(shown, first + 1, factorScores));
    }

    /// @param firstRank of the first candidate; the others follow
    private List<Match> explained(List<ScoredCandidate> shown, int firstRank, FactorScores factorScores) {
        Memoized<Explainer.About> about = new Memoized<>(() -> explanation.about(factorScores.context()));
        List<Match> matches = new ArrayList<>(shown.size());
        for (ScoredCandidate scored : shown) {
            int rank = firstRank + matches.size();
            matches.add(factorScores
                    .explanations()
                    .get(scored, rank, () -> explanation.explain(scored, rank, about.get())));
        }
        return matches;
    }

    /// The regions of [#match] in their order, without explanations.
    public List<RegionId> regions(MatchQuery query) {
        return query.listed(passing(query, factorScores(query))).stream()
                .limit(query.limit())
                .map(scored -> scored.region().id())
                .toList();
    }

    /// The ranks and scores of all candidates for all clusters.
    public Portfolio portfolio(Strategy strategy, LocalDate on) {
        return standings(strategy, on).portfolio(data.dataset().version());
    }

    /// The fewest regions that together hold given fields; among sets of equal size, the one with the highest
    /// scores. The query's filters apply, its limit does not.
    public GapCoverage gapCover(MatchQuery query, List<WeightedField> fields, HoldingLevel holding) {
        FactorScores factorScores = factorScores(query);
        return gapCovers.of(query, factorScores.context(), fields, holding, passing(query, factorScores));
    }

    /// Compares regions, in the order given; the query's filters and limit are ignored.
    ///
    /// @throws IllegalArgumentException when there is no such region
    public RegionComparison compare(MatchQuery query, List<RegionId> regions) {
        regions.forEach(data.model()::ordinal);
        FactorScores factorScores = factorScores(query);
        return comparisons.of(query, factorScores.context(), regions, ranked(query, factorScores, Set.copyOf(regions)));
    }

    /// The ranks of the regions that pass a query's filters.
    public RankStability placement(MatchQuery query) {
        FactorScores factorScores = factorScores(query);
        FactorContext context = factorScores.context();
        FactorValues values = factorScores.values();
        Set<RegionId> wider = candidates.wider(query.filters(), context);
        int[] eligible = scoring.candidates(values, wider);
        return placements.of(query, values, eligible, candidates.filter(query, context));
    }

    /// The clusters that fit a region, best first, each scored as the strategy scores the region for it.
    public List<ClusterMatch> clustersFor(RegionId region, Strategy strategy, LocalDate on, int limit) {
        List<ClusterRankings.Standing> standings =
                standings(strategy, on).of(data.model().ordinal(region));
        List<ClusterMatch> ranked = new ArrayList<>();
        for (ClusterRankings.Standing standing : standings.subList(0, Math.min(limit, standings.size()))) {
            ScoredCandidate scored = standing.scored();
            ranked.add(new ClusterMatch(
                    ranked.size() + 1,
                    standing.cluster(),
                    scored.reasons(),
                    scored.rank(),
                    explanation.sentence(scored.region(), explanation.about(standing.context()))));
        }
        return ranked;
    }

    private ClusterRankings standings(Strategy strategy, LocalDate on) {
        return scores.get(new FactorScoresCache.AllClusters(strategy, on), this::standings);
    }

    private ClusterRankings standings(FactorScoresCache.AllClusters all) {
        List<Cluster> clusters = List.copyOf(data.dataset().clusters());
        List<FactorContext> contexts = clusters.stream()
                .map(cluster -> context(MatchQuery.of(cluster, all.on()).withStrategy(all.strategy())))
                .toList();
        return ClusterRankings.of(clusters, contexts, all.strategy(), scoring, data.regions());
    }

    private FactorScores factorScores(MatchQuery query) {
        return scores.get(FactorScores.Subject.of(query), subject -> {
            FactorContext context = context(query);
            return new FactorScores(context, scoring.values(context));
        });
    }

    /// Chosen regions in the order given, each with its rank by score; the query's filters and limit are
    /// ignored.
    public Matches match(MatchQuery query, List<RegionId> chosen) {
        FactorScores factorScores = factorScores(query);
        Map<RegionId, ScoredCandidate> ranked = new HashMap<>();
        ranked(query, factorScores, Set.copyOf(chosen))
                .forEach(scored -> ranked.put(scored.region().id(), scored));
        List<ScoredCandidate> shown = chosen.stream()
                .map(region -> Objects.requireNonNull(ranked.get(region), region::value))
                .toList();
        return new Matches(
                query,
                data.dataset().version(),
                query.effectiveWeights(),
                ranked.size(),
                explained(shown, 1, factorScores));
    }

    /// Why a region has its rank by score among all candidates; the query's filters and limit are ignored.
    public RankExplanation explain(MatchQuery query, RegionId region) {
        FactorScores factorScores = factorScores(query);
        List<ScoredCandidate> ranked = ranked(query, factorScores, Set.of(region));
        ScoredCandidate scored = ranked.stream()
                .filter(candidate -> candidate.region().id().equals(region))
                .findFirst()
                .orElseThrow();
        Match match = explained(List.of(scored), scored.rank(), factorScores).getFirst();
        Matches matches =
                new Matches(query, data.dataset().version(), query.effectiveWeights(), ranked.size(), List.of(match));
        return RankExplanation.of(matches, ranked, scored);
    }

    /// The factor values of a query, for all regions in the order of the data.
    public FactorValues values(MatchQuery query) {
        return factorScores(query).values();
    }

    /// The factor values of a query from those of the same query for another strategy with the same vectors.
    public FactorValues values(FactorContext context, FactorValues known) {
        return scoring.reweighted(known, context);
    }

    /// The candidates that pass the filters, best first.
    private List<ScoredCandidate> passing(MatchQuery query, FactorScores factorScores) {
        FactorContext context = factorScores.context();
        return ranked(query, factorScores, candidates.wider(query.filters(), context)).stream()
                .filter(candidates.filter(query, context))
                .toList();
    }

    private List<ScoredCandidate> ranked(MatchQuery query, FactorScores factorScores, Set<RegionId> wider) {
        return scoring.rank(factorScores.values(), query.effectiveWeights(), wider);
    }

    /// A region's fields by world rank, the best first.
    public List<Match.Strength> strongest(Region region, int limit) {
        return explanation.strongest(region, limit);
    }

    /// The strength of a region in a field, and its institutions that hold the field.
    ///
    /// @throws java.util.NoSuchElementException when there is no such field
    public Match.Strength strength(Region region, FieldCode field) {
        return explanation.strength(region, field);
    }

    /// The data coverage of a region.
    public Match.Coverage coverage(Region region) {
        return explanation.coverage(region);
    }

    /// The programmes that fit a cluster and a region, each optional: fundable ones first, precedents last.
    public List<Match.Funding> funding(Optional<Cluster> cluster, Optional<RegionId> region, LocalDate on) {
        return data.funding().fitting(cluster, region, on).stream()
                .map(programme -> new Match.Funding(programme, FundingRules.needsCheck(programme, on)))
                .toList();
    }

    /// The query as the factors see it.
    public FactorContext context(MatchQuery query) {
        Optional<Cluster> cluster = query.cluster();
        return FactorContext.of(
                query.profile(),
                cluster,
                cluster.map(c -> Set.of(c.homeRegion())).orElse(state),
                query.strategy(),
                query.on(),
                data);
    }
}
