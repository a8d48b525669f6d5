package counterpart.web.pages.portfolio;

import counterpart.engine.model.Country.Continent;
import counterpart.engine.view.PortfolioView;
import counterpart.engine.view.PortfolioView.Cell;
import counterpart.engine.view.PortfolioView.ClusterRow;
import counterpart.engine.view.PortfolioView.CountryColumn;
import counterpart.engine.view.PortfolioView.Untapped;
import counterpart.web.pages.Texts;
import counterpart.web.pages.chart.Chart;
import counterpart.web.pages.chart.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The portfolio as it is shown.
///
/// @param map the heat map; its table stands in `lines`
/// @param untapped the first pairs that pass the filters, at most three of a cluster
/// @param pairs how many pass
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

    private static final int COLUMNS = 20;
    private static final int SHOWN = 40;
    private static final long OF_A_CLUSTER = 3;
    private static final double LOW = 30;
    private static final double HIGH = 85;
    private static final double PERCENT = 100;

    PortfolioPage {
        lines = List.copyOf(lines);
        untapped = List.copyOf(untapped);
        contacts = List.copyOf(contacts);
    }

    static PortfolioPage of(PortfolioView view, Optional<Continent> continent, boolean ownAgency, Texts texts) {
        Map<String, CountryColumn> byCode =
                view.countries().stream().collect(Collectors.toMap(CountryColumn::country, column -> column));
        List<CountryColumn> columns = view.countries().stream()
                .filter(column -> continent
                        .map(one -> one.name().equals(column.continent()))
                        .orElse(true))
                .limit(COLUMNS)
                .toList();
        List<Untapped> passing = view.untapped().stream()
                .filter(pair -> !ownAgency || pair.ownAgency())
                .filter(pair -> continent
                        .map(one -> one.name().equals(column(byCode, pair).continent()))
                        .orElse(true))
                .toList();
        return new PortfolioPage(
                map(view, columns, texts),
                lines(view, columns),
                fewOfEach(passing).stream()
                        .map(pair -> new Pair(pair, column(byCode, pair).name(), Math.round(pair.score())))
                        .toList(),
                passing.size(),
                concentration(view),
                view.contacts(),
                view.clusters().stream().filter(row -> !hasContact(row)).count());
    }

    /// The rows of the table with the same figures; cells hold nothing but numbers and marks, written at once because
    /// there are many.
    private static List<Line> lines(PortfolioView view, List<CountryColumn> columns) {
        List<Line> lines = new ArrayList<>();
        for (ClusterRow row : view.clusters()) {
            Map<String, Cell> byCountry = row.cells().stream().collect(Collectors.toMap(Cell::country, cell -> cell));
            StringBuilder cells = new StringBuilder();
            for (CountryColumn column : columns) {
                Cell cell = byCountry.get(column.country());
                cells.append("<td class=\"number\">")
                        .append(cell == null ? "–" : String.valueOf(Math.round(cell.score())))
                        .append(cell != null && cell.contacts() > 0 ? " ●" : "")
                        .append("</td>");
            }
            lines.add(new Line(row.cluster().id(), row.cluster().name(), cells.toString()));
        }
        return lines;
    }

    private static Chart map(PortfolioView view, List<CountryColumn> columns, Texts texts) {
        List<Figures.Cell> cells = new ArrayList<>();
        int rows = 0;
        for (ClusterRow row : view.clusters()) {
            String address = texts.language().code().equals("de")
                    ? "/clusters/" + row.cluster().id()
                    : "/clusters/" + row.cluster().id() + "?lang=en";
            Map<String, Cell> byCountry = row.cells().stream().collect(Collectors.toMap(Cell::country, cell -> cell));
            for (int i = 0; i < columns.size(); i++) {
                Cell cell = byCountry.get(columns.get(i).country());
                if (cell != null) {
                    String there = address + (address.contains("?") ? "&" : "?") + "country=" + cell.country();
                    cells.add(new Figures.Cell(rows, i, Math.rint(cell.score()), cell.contacts() > 0, there));
                }
            }
            rows++;
        }
        List<Chart.Column> heads = new ArrayList<>(List.of(Chart.Column.text(texts.of("kind.cluster"))));
        columns.forEach(column -> heads.add(Chart.Column.number(column.name())));
        return new Chart(
                texts.of("portfolio.map"),
                texts.of(
                        "portfolio.map.summary",
                        columns.stream().limit(3).map(CountryColumn::name).collect(Collectors.joining(", "))),
                new Figures.HeatMap(
                        texts.of("portfolio.points"),
                        view.clusters().stream()
                                .map(row -> row.cluster().name())
                                .toList(),
                        columns.stream().map(CountryColumn::name).toList(),
                        LOW,
                        HIGH,
                        texts.of("portfolio.contact"),
                        cells),
                heads,
                List.of());
    }

    private static CountryColumn column(Map<String, CountryColumn> byCode, Untapped pair) {
        return Objects.requireNonNull(byCode.get(pair.region().country()));
    }

    /// So that the clusters with the highest scores leave room for the others.
    private static List<Untapped> fewOfEach(List<Untapped> pairs) {
        List<Untapped> few = new ArrayList<>();
        for (Untapped pair : pairs) {
            long taken = few.stream()
                    .filter(other -> other.cluster().equals(pair.cluster()))
                    .count();
            if (taken < OF_A_CLUSTER && few.size() < SHOWN) {
                few.add(pair);
            }
        }
        return few;
    }

    private static List<Concentration> concentration(PortfolioView view) {
        int tops = view.countries().stream().mapToInt(CountryColumn::topTens).sum();
        return view.countries().stream()
                .filter(column -> column.contacts() > 0)
                .sorted(Comparator.comparingInt(CountryColumn::contacts)
                        .reversed()
                        .thenComparing(CountryColumn::country))
                .map(column -> new Concentration(
                        column.country().toLowerCase(Locale.ROOT),
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

    /// The part of all contacts, in percent, that the three countries with most have.
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

    /// An untapped pair, with the country's name.
    record Pair(Untapped match, String country, long score) {}

    /// How many contacts lie in a country.
    ///
    /// @param share of all contacts, in percent
    /// @param topShare of all clusters' ten best regions, in percent
    record Concentration(String code, String name, int contacts, int clusters, long share, long topShare) {}
}
