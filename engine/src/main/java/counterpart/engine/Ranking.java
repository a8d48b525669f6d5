package counterpart.engine;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Profile;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.WeightedField;
import counterpart.engine.ranking.ClusterMatch;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Matches;
import counterpart.engine.ranking.Portfolio;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.gap.GapCoverage;
import counterpart.engine.ranking.gap.HoldingLevel;
import counterpart.engine.ranking.input.ProfileVectors;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.portfolio.RankExplanation;
import counterpart.engine.ranking.portfolio.RankStability;
import counterpart.engine.ranking.portfolio.RegionComparison;
import counterpart.engine.ranking.ranker.RegionRanker;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Ranks regions for clusters and clusters for regions, with reasons. Thread-safe.
public final class Ranking {

    private static final int UNSAID_GOALS = 5;

    private final RegionRanker matcher;
    private final RankingData data;
    private final CompetenceModel model;

    Ranking(RegionRanker matcher, RankingData data) {
        this.matcher = matcher;
        this.data = data;
        model = data.model();
    }

    /// The regions that complete a profile, with reasons.
    public Matches match(MatchQuery query) {
        return matcher.match(query);
    }

    /// The matches of a query that follow the first ones.
    ///
    /// @param from number of matches to leave out; ranks count on
    public Matches match(MatchQuery query, int from) {
        return matcher.match(query, from);
    }

    /// Chosen regions in the order given, with reasons and each with its rank by score among all candidates. The
    /// query's filters and limit are ignored; `total` counts the candidates.
    ///
    /// @throws IllegalArgumentException when there is no such region
    public Matches match(MatchQuery query, List<RegionId> regions) {
        regions.forEach(model::ordinal);
        return matcher.match(query, regions);
    }

    /// Why a region has its rank by score among all candidates; the query's filters and limit are ignored.
    ///
    /// @throws IllegalArgumentException when there is no such region
    public RankExplanation explain(MatchQuery query, RegionId region) {
        model.ordinal(region);
        return matcher.explain(query, region);
    }

    /// Compares regions, in the order given; the query's filters and limit are ignored.
    ///
    /// @throws IllegalArgumentException when there is no such region
    public RegionComparison compare(MatchQuery query, List<RegionId> regions) {
        return matcher.compare(query, regions);
    }

    /// The ranks of the regions that pass a query's filters, and how stable the first matches are.
    public RankStability placement(MatchQuery query) {
        return matcher.placement(query);
    }

    /// The scores of all candidate regions for all clusters, equal to those of single matches, in one pass.
    ///
    /// @param on the day for which funding is judged
    public Portfolio portfolio(Strategy strategy, LocalDate on) {
        return matcher.portfolio(strategy, on);
    }

    /// The clusters that fit a region, best first, each scored as the default strategy scores the region for it.
    ///
    /// @throws IllegalArgumentException when there is no such region
    public List<ClusterMatch> clustersFor(RegionId region, LocalDate on) {
        return clustersFor(region, on, Integer.MAX_VALUE);
    }

    /// The first of the clusters that fit a region; a sentence is built for each returned cluster.
    ///
    /// @throws IllegalArgumentException when there is no such region
    public List<ClusterMatch> clustersFor(RegionId region, LocalDate on, int limit) {
        return matcher.clustersFor(region, Strategy.COMPLEMENT, on, limit);
    }

    /// The fewest regions that together hold the fields a profile seeks, without those that say nothing of a partner;
    /// if
    /// it seeks none, the fields it needs most next to its own. The query's filters apply, its limit does not.
    public GapCoverage gapCover(MatchQuery query, HoldingLevel holding) {
        Profile profile = query.profile();
        return matcher.gapCover(
                query, profile.sought().isEmpty() ? gaps(profile, UNSAID_GOALS) : sayable(profile.sought()), holding);
    }

    /// The sayable ones of the fields, or all when none is.
    private List<WeightedField> sayable(List<WeightedField> fields) {
        List<WeightedField> sayable = fields.stream().filter(this::isSayable).toList();
        return sayable.isEmpty() ? fields : sayable;
    }

    /// Unknown fields are left to the search for regions.
    private boolean isSayable(WeightedField field) {
        return model.taxonomy().find(field.field()).isEmpty() || matcher.isSayable(field.field());
    }

    /// The sayable fields that a profile lacks and that are related to it or sought, most needed first.
    public List<WeightedField> gaps(Profile profile, int limit) {
        SparseVector needs = ProfileVectors.of(profile, data).needs();
        return IntStream.range(0, needs.size())
                .filter(i -> needs.value(i) > 0)
                .mapToObj(i -> new WeightedField(model.taxonomy().code(needs.ordinal(i)), needs.value(i)))
                .filter(gap -> gap.field().level() > 2 && isSayable(gap))
                .sorted(Comparator.comparingDouble(WeightedField::weight)
                        .reversed()
                        .thenComparing(gap -> gap.field().value()))
                .limit(limit)
                .toList();
    }

    /// The programmes that fit a cluster and a region (each optional), as of a day.
    public List<Match.Funding> funding(Optional<Cluster> cluster, Optional<RegionId> region, LocalDate on) {
        return matcher.funding(cluster, region, on);
    }
}
