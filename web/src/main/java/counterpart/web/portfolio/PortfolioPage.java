package counterpart.web.portfolio;

import counterpart.engine.json.match.PortfolioJson;
import counterpart.engine.json.match.PortfolioJson.ClusterRow;
import counterpart.engine.json.match.PortfolioJson.CountryColumn;
import counterpart.engine.json.match.PortfolioJson.Untapped;
import counterpart.web.layout.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The model of the portfolio page.
///
/// @param finding what the view says first
/// @param untapped the first pairs that pass the filters, at most three per cluster
/// @param pairs number of pairs that pass
/// @param programme the only programme that fits all shown pairs, null when they differ
/// @param contacts countries by contacts, most first
/// @param without clusters without any contact
/// @param country name of the only country, null when there is no such filter
record PortfolioPage(
        String finding,
        HeatTable map,
        List<Pair> untapped,
        int pairs,
        @Nullable String programme,
        List<Concentration> contacts,
        int allContacts,
        long without,
        @Nullable String country) {

    private static final int SHOWN = 40;
    private static final int OF_A_CLUSTER = 3;
    private static final double PERCENT = 100;

    PortfolioPage {
        untapped = List.copyOf(untapped);
        contacts = List.copyOf(contacts);
    }

    static PortfolioPage of(PortfolioJson view, PortfolioGrid grid, PortfolioFilter chosen, Messages texts) {
        Map<String, String> names =
                view.countries().stream().collect(Collectors.toMap(CountryColumn::country, CountryColumn::name));
        List<Untapped> passing = chosen.passing(view);
        List<Untapped> few = fewOfEach(passing);
        return new PortfolioPage(
                PortfolioFinding.of(view, grid, chosen, passing, texts),
                HeatTable.of(grid, chosen, texts),
                few.stream()
                        .map(pair -> new Pair(
                                pair,
                                Objects.requireNonNull(names.get(pair.region().country())),
                                Math.round(pair.score())))
                        .toList(),
                passing.size(),
                programme(few),
                concentration(view),
                view.contacts(),
                without(view),
                chosen.country().map(names::get).orElse(null));
    }

    /// A column with the same text in each row would say nothing.
    private static @Nullable String programme(List<Untapped> pairs) {
        List<List<String>> different =
                pairs.stream().map(Untapped::programmes).distinct().toList();
        return different.size() == 1 ? String.join(", ", different.getFirst()) : null;
    }

    static long without(PortfolioJson view) {
        return view.clusters().stream().filter(row -> !hasContact(row)).count();
    }

    /// Limits the pairs per cluster, so that the clusters with the highest scores leave room for the others.
    private static List<Untapped> fewOfEach(List<Untapped> pairs) {
        Map<String, Integer> taken = new HashMap<>();
        List<Untapped> few = new ArrayList<>();
        for (Untapped pair : pairs) {
            if (few.size() < SHOWN && taken.merge(pair.cluster().id(), 1, Integer::sum) <= OF_A_CLUSTER) {
                few.add(pair);
            }
        }
        return few;
    }

    static List<Concentration> concentration(PortfolioJson view) {
        int tops = view.countries().stream().mapToInt(CountryColumn::topTens).sum();
        return view.countries().stream()
                .filter(column -> column.contacts() > 0)
                .sorted(Comparator.comparingInt(CountryColumn::contacts)
                        .reversed()
                        .thenComparing(CountryColumn::country))
                .map(column -> new Concentration(
                        column.country(),
                        column.name(),
                        column.contacts(),
                        column.clusters(),
                        Math.round(PERCENT * column.contacts() / view.contacts()),
                        Math.round(PERCENT * column.topTens() / Math.max(1, tops))))
                .toList();
    }

    private static boolean hasContact(ClusterRow row) {
        return row.cells().stream().anyMatch(cell -> cell.contacts() > 0);
    }

    /// The share of all contacts, in percent, of the three countries with the most.
    public long topThree() {
        return allContacts == 0
                ? 0
                : Math.round(PERCENT
                        * contacts.stream()
                                .limit(3)
                                .mapToInt(Concentration::contacts)
                                .sum()
                        / allContacts);
    }

    /// An untapped pair, with the name of the country.
    record Pair(Untapped match, String country, long score) {}

    /// The number of contacts in a country.
    ///
    /// @param code of the country
    /// @param share of all contacts, in percent
    /// @param topShare of all clusters' ten best regions, in percent
    record Concentration(String code, String name, int contacts, int clusters, long share, long topShare) {}
}
