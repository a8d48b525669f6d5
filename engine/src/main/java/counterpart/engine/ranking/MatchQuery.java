package counterpart.engine.ranking;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A query for the regions that complete a profile.
///
/// @param cluster the cluster whose contacts, ties and home are used; empty for a free profile, whose home is
///     Baden-Württemberg
/// @param profile own and sought fields, the cluster's or changed ones
/// @param strategy weights and pivot
/// @param weights replace the strategy's weights if present
/// @param limit maximum number of matches to return, 1 to 1000
/// @param onePerCountry whether only the best region of each country is shown
/// @param area the part of the world whose regions are shown
/// @param on the day for which funding is judged
public record MatchQuery(
        Optional<Cluster> cluster,
        Profile profile,
        Strategy strategy,
        Optional<Weights> weights,
        RegionFilters filters,
        int limit,
        boolean onePerCountry,
        Area area,
        LocalDate on) {

    /// The highest limit.
    public static final int MAX_LIMIT = 1000;

    private static final int BYTES = 512;
    /// Approximate size of a weighted field with its code, or of a word of a filter.
    private static final int BYTES_OF_ENTRY = 160;

    /// Validates the components.
    ///
    /// @throws IllegalArgumentException when the limit is not 1 to 1000
    public MatchQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit " + limit + " is not 1 to " + MAX_LIMIT);
        }
    }

    /// The ten best matches of a cluster by the default strategy.
    public static MatchQuery of(Cluster cluster, LocalDate on) {
        return new MatchQuery(
                Optional.of(cluster),
                cluster.profile(),
                Strategy.COMPLEMENT,
                Optional.empty(),
                RegionFilters.NONE,
                10,
                false,
                Area.ALL,
                on);
    }

    /// The ten best matches of a free profile by the default strategy.
    public static MatchQuery of(Profile profile, LocalDate on) {
        return new MatchQuery(
                Optional.empty(),
                profile,
                Strategy.COMPLEMENT,
                Optional.empty(),
                RegionFilters.NONE,
                10,
                false,
                Area.ALL,
                on);
    }

    /// The weights in force.
    public Weights effectiveWeights() {
        return weights.orElse(strategy.weights());
    }

    /// Those of the candidates that pass the filters which the list shows, in the given order.
    public List<ScoredCandidate> listed(List<ScoredCandidate> passing) {
        return onePerCountry ? ScoredCandidate.firstOfEachCountry(passing) : passing;
    }

    /// The approximate memory of the query: clients can send many fields and filters. The cluster belongs to the
    /// data and is not counted.
    public int bytes() {
        int fields = profile.own().size() + profile.sought().size();
        int words = filters.countries().size()
                + filters.excludeCountries().size()
                + filters.programmes().size();
        return BYTES + BYTES_OF_ENTRY * (fields + words);
    }

    public MatchQuery withStrategy(Strategy other) {
        return new MatchQuery(cluster, profile, other, weights, filters, limit, onePerCountry, area, on);
    }

    public MatchQuery withWeights(Weights other) {
        return new MatchQuery(cluster, profile, strategy, Optional.of(other), filters, limit, onePerCountry, area, on);
    }

    public MatchQuery withFilters(RegionFilters other) {
        return new MatchQuery(cluster, profile, strategy, weights, other, limit, onePerCountry, area, on);
    }

    public MatchQuery withLimit(int other) {
        return new MatchQuery(cluster, profile, strategy, weights, filters, other, onePerCountry, area, on);
    }

    public MatchQuery withOnePerCountry(boolean other) {
        return new MatchQuery(cluster, profile, strategy, weights, filters, limit, other, area, on);
    }

    public MatchQuery withArea(Area other) {
        return new MatchQuery(cluster, profile, strategy, weights, filters, limit, onePerCountry, other, on);
    }
}
