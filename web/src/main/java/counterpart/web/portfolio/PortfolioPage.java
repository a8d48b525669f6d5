package counterpart.web.portfolio;

import counterpart.engine.json.match.PortfolioJson;
import counterpart.engine.json.match.PortfolioJson.ClusterRow;
import counterpart.engine.json.match.PortfolioJson.CountryColumn;
import counterpart.engine.json.match.PortfolioJson.Untapped;
import counterpart.web.layout.Messages;
import counterpart.web.layout.chart.Chart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The model of the portfolio page.
///
/// @param map the heat map; its table is in `lines`
/// @param untapped the first pairs that pass the filters, at most three per cluster
/// @param pairs number of pairs that pass
/// @param contacts countries by contacts, most first
/// @param without clusters without any contact
record PortfolioPage(
        Chart map,
        List<Line> lines,
        List<Pair> untapped,
        int pairs,
        List<Concentration> contacts,
        int allContacts,
        long without) {

    private static final int SHOWN = 40;
    private static final int OF_A_CLUSTER = 3;
    private static final double PERCENT = 100;

    PortfolioPage {
        lines = List.copyOf(lines);
        untapped = List.copyOf(untapped);
        contacts = List.copyOf(contacts);
    }

    /// @param passing the untapped pairs that pass the filters
    static PortfolioPage of(
            PortfolioJson view, PortfolioGrid grid, List<Untapped> passing, HeatMap map, Messages texts) {
        Map<String, String> names =
                view.countries().stream().collect(Collectors.toMap(CountryColumn::country, CountryColumn::name));
        return new PortfolioPage(
                map.chart(grid, texts),
                lines(grid),
                fewOfEach(passing).stream()
                        .map(pair -> new Pair(
                                pair,
                                Objects.requireNonNull(names.get(pair.region().country())),
                                Math.round(pair.score())))
                        .toList(),
                passing.size(),
                concentration(view),
                view.contacts(),
                view.clusters().stream().filter(row -> !hasContact(row)).count());
    }

    /// The table rows with the same figures; cells contain only numbers and marks and are written directly as HTML,
    /// because there are many.
    private static List<Line> lines(PortfolioGrid grid) {
        return grid.rows().stream()
                .map(row -> new Line(
                        row.id(),
                        row.name(),
                        row.texts(grid.heads().size()).stream()
                                .map(text -> "<td class=\"number\">" + text + "</td>")
                                .collect(Collectors.joining())))
                .toList();
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

    /// A row of the table: a cluster and its cells as HTML.
    record Line(String id, String name, String cells) {}

    /// An untapped pair, with the name of the country.
    record Pair(Untapped match, String country, long score) {}

    /// The number of contacts in a country.
    ///
    /// @param code of the country
    /// @param share of all contacts, in percent
    /// @param topShare of all clusters' ten best regions, in percent
    record Concentration(String code, String name, int contacts, int clusters, long share, long topShare) {}
}
