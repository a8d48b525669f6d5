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

/// A parsed question for matches; [#query] is what the engine answers, [#address] the shortest address of its page.
///
/// @param cluster empty for a free profile
/// @param text the text of such a profile
/// @param edited whether the profile differs from the cluster's, or from the one recognised in the text
/// @param weights as sent, when they differ from the strategy's
public record MatchQuestion(
        Optional<Cluster> cluster,
        String text,
        Profile profile,
        boolean edited,
        Strategy strategy,
        Optional<Map<String, Double>> weights,
        View view) {

    /// Matches on a page unless the question says otherwise.
    public static final int USUAL_LIMIT = 10;

    /// The query, for funding as of `today` unless the question names a day.
    public MatchQuery query(LocalDate today) {
        return new MatchQuery(
                cluster,
                profile,
                strategy,
                weights.map(Weights::of),
                filters(),
                limit(),
                onePerCountry(),
                area(),
                on().orElse(today));
    }

    public RegionFilters filters() {
        return view.filters();
    }

    public int limit() {
        return view.limit();
    }

    public boolean onePerCountry() {
        return view.onePerCountry();
    }

    /// The part of the world that is listed.
    public Area area() {
        return view.area();
    }

    /// The day for which funding is judged; empty for today.
    public Optional<LocalDate> on() {
        return view.on();
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
        return !filters().equals(RegionFilters.NONE);
    }

    /// The same query for a cluster, with the cluster's profile.
    public MatchQuestion of(Cluster other) {
        return new MatchQuestion(
                Optional.of(other), "", profile, !profile.equals(other.profile()), strategy, weights, view);
    }

    /// The same query for at most so many matches.
    MatchQuestion atMost(int most) {
        View shorter = new View(filters(), Math.min(limit(), most), onePerCountry(), area(), on());
        return new MatchQuestion(cluster, text, profile, edited, strategy, weights, shorter);
    }

    /// The same query with another profile.
    public MatchQuestion with(Profile other) {
        boolean changed = cluster.map(Cluster::profile).filter(other::equals).isEmpty();
        return new MatchQuestion(cluster, text, other, changed, strategy, weights, view);
    }

    /// The same query with another strategy; weights that the user set are kept, all others are that strategy's.
    public MatchQuestion with(Strategy other) {
        Optional<Map<String, Double>> carried = weights.flatMap(set -> WeightChanges.carried(set, strategy, other));
        return new MatchQuestion(cluster, text, profile, edited, other, carried, view);
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
                "weights", weights.map(MatchQuestion::written).stream().toList());
        return withView(withFilters(address));
    }

    public String path() {
        return cluster.map(known -> "/clusters/" + known.id()).orElse("/match");
    }

    private PageAddress withFilters(PageAddress address) {
        PageAddress filtered = address.with("country", sorted(filters().countries().stream()))
                .with("excludeCountry", sorted(filters().excludeCountries().stream()))
                .with("continent", sorted(filters().continents().stream().map(Continent::name)))
                .with("eu", sorted(filters().eu().stream().map(EuStatus::key)))
                .with("programme", sorted(filters().programmes().stream()))
                .with(
                        "minParticipations",
                        filters().minParticipations().stream()
                                .mapToObj(String::valueOf)
                                .toList());
        PageAddress known = filters().contacts() == RegionFilters.Contacts.ANY
                ? filtered
                : filtered.with("contacts", filters().contacts().key());
        return filters().domestic() ? known.with("domestic", "true") : known;
    }

    private PageAddress withView(PageAddress address) {
        PageAddress limited = limit() == USUAL_LIMIT ? address : address.with("limit", String.valueOf(limit()));
        PageAddress listed = onePerCountry() ? limited.with("onePerCountry", "true") : limited;
        PageAddress within = area() == Area.ALL ? listed : listed.with("area", area().key());
        return within.with("on", on().map(LocalDate::toString).stream().toList());
    }

    private static List<String> sorted(Stream<String> values) {
        return values.sorted().toList();
    }

    /// The fields as in an address.
    static List<String> fields(List<WeightedField> fields) {
        return fields.stream().map(MatchQuestion::written).toList();
    }

    private static String written(WeightedField field) {
        return field.field() + ":" + number(field.weight());
    }

    private static String written(Map<String, Double> weights) {
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + ":" + number(entry.getValue(), "%.3f"))
                .collect(Collectors.joining(","));
    }

    /// Formats a number with at most one decimal.
    public static String number(double value) {
        return number(value, "%.1f");
    }

    private static String number(double value, String format) {
        return String.format(Locale.ROOT, format, value).replaceFirst("\\.?0+$", "");
    }

    /// Which regions are shown, how many, in which order and as of when.
    ///
    /// @param on empty for today
    record View(RegionFilters filters, int limit, boolean onePerCountry, Area area, Optional<LocalDate> on) {}

    /// The weight of a factor as set, and the strategy's default.
    public record Slider(String factor, long value, long usual) {

        public boolean changed() {
            return value != usual;
        }
    }
}
