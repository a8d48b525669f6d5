package counterpart.web.pages.match;

import counterpart.engine.matching.Filters;
import counterpart.engine.matching.MatchQuery;
import counterpart.engine.matching.Strategy;
import counterpart.engine.matching.Weights;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Country.EuStatus;
import counterpart.engine.model.Profile;
import counterpart.engine.model.WeightedField;
import counterpart.web.pages.Address;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the address of a matches page asks; [#address] gives the shortest address that asks the same.
///
/// @param cluster empty for a profile in one's own words
/// @param text those words
/// @param edited whether the profile differs from the cluster's, or from what the words say
public record Asked(
        Optional<Cluster> cluster,
        String text,
        Profile profile,
        boolean edited,
        Strategy strategy,
        Optional<Weights> weights,
        Filters filters,
        int limit,
        boolean diversify) {

    static final int USUAL_LIMIT = 10;

    public MatchQuery query(LocalDate on) {
        return new MatchQuery(cluster, profile, strategy, weights, filters, limit, diversify, on);
    }

    public Weights effectiveWeights() {
        return weights.orElse(strategy.weights());
    }

    /// Without the language, which the layout adds.
    public Address address() {
        Address address = Address.of(path());
        address = text.isEmpty() ? address : address.with("text", text);
        address = edited
                ? address.with("fields", fields(profile.own())).with("sought", fields(profile.sought()))
                : address;
        address = strategy.equals(Strategy.COMPLEMENT) ? address : address.with("strategy", strategy.key());
        address = address.with("weights", weights.map(Asked::written).stream().toList());
        return withView(withFilters(address));
    }

    public String path() {
        return cluster.map(known -> "/clusters/" + known.id()).orElse("/match");
    }

    private Address withFilters(Address address) {
        Address filtered = address.with("country", sorted(filters.countries().stream()))
                .with("continent", sorted(filters.continents().stream().map(Continent::name)))
                .with("eu", sorted(filters.eu().stream().map(EuStatus::key)));
        return filters.contacts() == Filters.Contacts.ANY
                ? filtered
                : filtered.with("contacts", filters.contacts().key());
    }

    private Address withView(Address address) {
        Address limited = limit == USUAL_LIMIT ? address : address.with("limit", String.valueOf(limit));
        return diversify ? limited : limited.with("diversify", "false");
    }

    private static List<String> sorted(Stream<String> values) {
        return values.sorted().toList();
    }

    private static List<String> fields(List<WeightedField> fields) {
        return fields.stream().map(Asked::written).toList();
    }

    static String written(WeightedField field) {
        return field.field() + ":" + number(field.weight());
    }

    private static String written(Weights weights) {
        return weights.asMap().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + ":" + number(entry.getValue()))
                .collect(Collectors.joining(","));
    }

    /// At most one decimal.
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
