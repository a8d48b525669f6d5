package counterpart.web.match.request;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Country.EuStatus;
import counterpart.engine.model.Profile;
import counterpart.engine.model.WeightedField;
import counterpart.engine.ranking.Area;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.RegionFilters;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.Weights;
import counterpart.web.layout.PageAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The query in the address of a matches page; [#address] returns the shortest address of the same query.
///
/// @param cluster empty for a free-text profile
/// @param text the text of such a profile
/// @param edited whether the profile differs from the cluster's, or from the one recognised in the text
/// @param weights as the user set them, when they differ from the strategy's
public record MatchPageState(
        Optional<Cluster> cluster,
        String text,
        Profile profile,
        boolean edited,
        Strategy strategy,
        Optional<Map<String, Double>> weights,
        RegionFilters filters,
        int limit,
        boolean onePerCountry) {

    static final int USUAL_LIMIT = 10;

    public MatchQuery query(LocalDate on) {
        return new MatchQuery(
                cluster, profile, strategy, weights.map(Weights::of), filters, limit, onePerCountry, Area.ALL, on);
    }

    /// Points by factor; their sum is 100.
    public Weights weightsInForce() {
        return weights.map(Weights::of).orElse(strategy.weights());
    }

    /// The slider values, in the order of the factors.
    public List<Slider> sliders() {
        return weights.orElse(strategy.weights().asMap()).entrySet().stream()
                .map(weight -> new Slider(
                        weight.getKey(),
                        Math.round(weight.getValue()),
                        Math.round(strategy.weights().of(weight.getKey()))))
                .toList();
    }

    public boolean filtered() {
        return !filters.equals(RegionFilters.NONE);
    }

    /// The same query for a cluster, with the cluster's profile.
    public MatchPageState of(Cluster other) {
        return new MatchPageState(
                Optional.of(other),
                "",
                profile,
                !profile.equals(other.profile()),
                strategy,
                weights,
                filters,
                limit,
                onePerCountry);
    }

    /// The same query with another profile.
    public MatchPageState with(Profile other) {
        boolean changed = cluster.map(Cluster::profile).filter(other::equals).isEmpty();
        return new MatchPageState(cluster, text, other, changed, strategy, weights, filters, limit, onePerCountry);
    }

    /// The same query with another strategy; weights that the user set are kept, all others are that strategy's.
    public MatchPageState with(Strategy other) {
        Optional<Map<String, Double>> carried = weights.flatMap(set -> WeightsParameter.carried(set, strategy, other));
        return new MatchPageState(cluster, text, profile, edited, other, carried, filters, limit, onePerCountry);
    }

    /// Without the language, which the layout adds.
    public PageAddress address() {
        PageAddress address = PageAddress.of(path());
        address = text.isEmpty() ? address : address.with("text", text);
        address = edited
                ? address.with("fields", fields(profile.own())).with("sought", fields(profile.sought()))
                : address;
        address = strategy.equals(Strategy.COMPLEMENT) ? address : address.with("strategy", strategy.key());
        address = address.with(
                "weights", weights.map(MatchPageState::written).stream().toList());
        return withView(withFilters(address));
    }

    public String path() {
        return cluster.map(known -> "/clusters/" + known.id()).orElse("/match");
    }

    private PageAddress withFilters(PageAddress address) {
        PageAddress filtered = address.with("country", sorted(filters.countries().stream()))
                .with("exclude", sorted(filters.excludeCountries().stream()))
                .with("continent", sorted(filters.continents().stream().map(Continent::name)))
                .with("eu", sorted(filters.eu().stream().map(EuStatus::key)))
                .with("programme", sorted(filters.programmes().stream()))
                .with(
                        "minParticipations",
                        filters.minParticipations().stream()
                                .mapToObj(String::valueOf)
                                .toList());
        return filters.contacts() == RegionFilters.Contacts.ANY
                ? filtered
                : filtered.with("contacts", filters.contacts().key());
    }

    private PageAddress withView(PageAddress address) {
        PageAddress limited = limit == USUAL_LIMIT ? address : address.with("limit", String.valueOf(limit));
        return onePerCountry ? limited.with("onePerCountry", "true") : limited;
    }

    private static List<String> sorted(Stream<String> values) {
        return values.sorted().toList();
    }

    private static List<String> fields(List<WeightedField> fields) {
        return fields.stream().map(MatchPageState::written).toList();
    }

    static String written(WeightedField field) {
        return field.field() + ":" + number(field.weight());
    }

    private static String written(Map<String, Double> weights) {
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + ":" + number(entry.getValue()))
                .collect(Collectors.joining(","));
    }

    /// Formats a number with at most one decimal.
    public static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /// The weight of a factor as set, and the strategy's default.
    public record Slider(String factor, long value, long usual) {

        public boolean changed() {
            return value != usual;
        }
    }
}
