package counterpart.engine.matching;

import counterpart.engine.matching.factor.FundingRules;
import counterpart.engine.matching.factor.Knowledge;
import counterpart.engine.matching.factor.ProfileVectors;
import counterpart.engine.matching.factor.Question;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.WeightedField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Ranks in plain stages: candidates, factors, order, diversify, cut, explain. Thread-safe.
public final class Matcher {

    /// NUTS-1 code of Baden-Württemberg.
    public static final String STATE = "DE1";

    private final Knowledge knowledge;
    private final Scoring scoring;
    private final Candidates candidates;
    private final Diversification diversification;
    private final Explanation explanation;
    private final GapCovers gapCovers;
    private final Comparisons comparisons;
    private final Placements placements;
    private final Set<RegionId> state;
    private final FactorScoresCache scores = new FactorScoresCache();

    public Matcher(Knowledge knowledge) {
        this(knowledge, new Explanation(knowledge));
    }

    private Matcher(Knowledge knowledge, Explanation explanation) {
        this.knowledge = knowledge;
        this.explanation = explanation;
        candidates = new Candidates(knowledge);
        scoring = new Scoring(knowledge, candidates);
        diversification = new Diversification(knowledge);
        gapCovers = new GapCovers(knowledge.model(), explanation);
        comparisons = new Comparisons(knowledge.model(), explanation);
        placements = new Placements(knowledge.regions(), diversification);
        state = knowledge.dataset().regionsOf(STATE);
    }

    /// The same for knowledge that differs in its clusters alone.
    public Matcher withClustersOf(Knowledge corrected) {
        return new Matcher(corrected, explanation.withClustersOf(corrected));
    }

    /// The regions that complete the query's profile.
    public Matches match(MatchQuery query) {
        Assessment assessment = assessment(query);
        Question question = assessment.question();
        List<Scored> passing = passing(query, assessment);
        List<Scored> ordered = ordered(query, question, passing);
        Explanation.About about = explanation.about(question);
        List<Match> matches = new ArrayList<>();
        for (Scored scored : ordered.subList(0, Math.min(query.limit(), ordered.size()))) {
            matches.add(explanation.explain(scored, matches.size() + 1, about));
        }
        return new Matches(query, knowledge.dataset().version(), query.effectiveWeights(), passing.size(), matches);
    }

    /// The regions of [#match] in their order, without a word about them.
    public List<RegionId> regions(MatchQuery query) {
        Assessment assessment = assessment(query);
        return ordered(query, assessment.question(), passing(query, assessment)).stream()
                .limit(query.limit())
                .map(scored -> scored.region().id())
                .toList();
    }

    private List<Scored> ordered(MatchQuery query, Question question, List<Scored> passing) {
        return query.diversify() ? diversification.order(passing, question, query.limit()) : passing;
    }

    /// How all candidates stand for all clusters.
    public Portfolio portfolio(Strategy strategy, LocalDate on) {
        return standings(strategy, on).portfolio(knowledge.dataset().version());
    }

    /// The fewest regions that together hold some fields; of equally few those with the highest scores. The query's
    /// filters hold, its limit does not.
    public GapCover gapCover(MatchQuery query, List<WeightedField> fields, Holding holding) {
        Assessment assessment = assessment(query);
        return gapCovers.of(query, assessment.question(), fields, holding, passing(query, assessment));
    }

    /// Regions side by side, in the order given, whatever the query's filters and limit.
    ///
    /// @throws IllegalArgumentException when there is no such region
    public Comparison compare(MatchQuery query, List<RegionId> regions) {
        regions.forEach(knowledge.model()::ordinal);
        Assessment assessment = assessment(query);
        return comparisons.of(query, assessment.question(), regions, ranked(query, assessment, Set.copyOf(regions)));
    }

    /// Where the regions that pass a query's filters stand.
    public Placement placement(MatchQuery query) {
        Assessment assessment = assessment(query);
        Question question = assessment.question();
        FactorValues values = assessment.values();
        Set<RegionId> wider = candidates.wider(query.filters(), question);
        List<Region> regions = knowledge.regions();
        int[] eligible = IntStream.range(0, regions.size())
                .filter(place -> values.isCandidate(place)
                        || wider.contains(regions.get(place).id()))
                .toArray();
        return placements.of(query, question, values, eligible, candidates.filter(query.filters(), question));
    }

    /// The clusters that fit a region, best first, each scored as the strategy scores the region for it.
    public List<ClusterMatch> clustersFor(RegionId region, Strategy strategy, LocalDate on, int limit) {
        List<Standings.Standing> standings =
                standings(strategy, on).of(knowledge.model().ordinal(region));
        List<ClusterMatch> ranked = new ArrayList<>();
        for (Standings.Standing standing : standings.subList(0, Math.min(limit, standings.size()))) {
            Scored scored = standing.scored();
            ranked.add(new ClusterMatch(
                    ranked.size() + 1,
                    standing.cluster(),
                    scored.reasons(),
                    scored.rank(),
                    explanation.sentence(scored.region(), explanation.about(standing.question()))));
        }
        return ranked;
    }

    private Standings standings(Strategy strategy, LocalDate on) {
        return scores.get(new FactorScoresCache.AllClusters(strategy, on), this::standings);
    }

    private Standings standings(FactorScoresCache.AllClusters all) {
        List<Cluster> clusters = List.copyOf(knowledge.dataset().clusters());
        List<Question> questions = clusters.stream()
                .map(cluster -> question(MatchQuery.of(cluster, all.on()).withStrategy(all.strategy())))
                .toList();
        return Standings.of(clusters, questions, all.strategy(), scoring, knowledge.regions());
    }

    private Assessment assessment(MatchQuery query) {
        return scores.get(Assessment.Subject.of(query), subject -> {
            Question question = question(query);
            return new Assessment(question, scoring.values(question));
        });
    }

    /// Chosen regions in the order given, each with its rank by score, whatever the query's filters and limit.
    public Matches match(MatchQuery query, List<RegionId> chosen) {
        Assessment assessment = assessment(query);
        Map<RegionId, Scored> ranked = new HashMap<>();
        ranked(query, assessment, Set.copyOf(chosen))
                .forEach(scored -> ranked.put(scored.region().id(), scored));
        Explanation.About about = explanation.about(assessment.question());
        List<Match> matches = new ArrayList<>();
        for (RegionId region : chosen) {
            matches.add(explanation.explain(
                    Objects.requireNonNull(ranked.get(region), region::value), matches.size() + 1, about));
        }
        return new Matches(query, knowledge.dataset().version(), query.effectiveWeights(), ranked.size(), matches);
    }

    /// The factors' values behind a query's scores, for all regions in the order of the data.
    public FactorValues values(MatchQuery query) {
        return assessment(query).values();
    }

    /// The candidates that pass the filters, best first.
    private List<Scored> passing(MatchQuery query, Assessment assessment) {
        Question question = assessment.question();
        return ranked(query, assessment, candidates.wider(query.filters(), question)).stream()
                .filter(candidates.filter(query.filters(), question))
                .toList();
    }

    private List<Scored> ranked(MatchQuery query, Assessment assessment, Set<RegionId> wider) {
        return scoring.rank(assessment.values(), query.effectiveWeights(), wider);
    }

    /// A region's fields by world rank, the best first.
    public List<Match.Strength> strongest(Region region, int limit) {
        return explanation.strongest(region, limit);
    }

    /// How strong a region is in a field, and who holds it there.
    ///
    /// @throws java.util.NoSuchElementException when there is no such field
    public Match.Strength strength(Region region, FieldCode field) {
        return explanation.strength(region, field);
    }

    /// How much is known about a region.
    public Match.Coverage coverage(Region region) {
        return explanation.coverage(region);
    }

    /// The programmes that fit a cluster and a region, each optional: fundable ones first, precedents last.
    public List<Match.Funding> funding(Optional<Cluster> cluster, Optional<RegionId> region, LocalDate on) {
        return knowledge.funding().fitting(cluster, region, on).stream()
                .map(programme -> new Match.Funding(programme, FundingRules.needsCheck(programme, on)))
                .toList();
    }

    private Question question(MatchQuery query) {
        Optional<Cluster> cluster = query.cluster();
        return new Question(
                ProfileVectors.of(query.profile(), knowledge.model()),
                cluster,
                cluster.map(c -> Set.of(c.homeRegion())).orElse(state),
                query.strategy().pivot(),
                query.on());
    }
}
