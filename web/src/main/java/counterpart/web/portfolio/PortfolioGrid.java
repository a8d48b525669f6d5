package counterpart.web.portfolio;

import counterpart.engine.data.Dataset;
import counterpart.engine.json.match.PortfolioJson;
import counterpart.engine.json.match.PortfolioJson.CountryColumn;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Language;
import counterpart.engine.model.Region;
import counterpart.engine.ranking.Portfolio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// All clusters against the countries or regions that are most often among the clusters' ten best.
///
/// @param heads the columns, most top tens first
/// @param rows one per cluster, in the order of the data
record PortfolioGrid(List<Head> heads, List<Row> rows) {

    private static final int COLUMNS = 20;
    private static final int STRONG = 10;

    PortfolioGrid {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /// A cell is the best region of the country for the cluster.
    static PortfolioGrid ofCountries(PortfolioJson view, Optional<Continent> continent) {
        List<Head> heads = view.countries().stream()
                .filter(column -> continent
                        .map(Continent::name)
                        .orElse(column.continent())
                        .equals(column.continent()))
                .limit(COLUMNS)
                .map(PortfolioGrid::head)
                .toList();
        Map<String, Integer> columns = numbers(heads);
        return new PortfolioGrid(
                heads,
                view.clusters().stream()
                        .map(row -> new Row(
                                row.cluster().id(),
                                row.cluster().name(),
                                row.cells().stream()
                                        .filter(cell -> columns.containsKey(cell.country()))
                                        .map(cell -> new Cell(
                                                columns.getOrDefault(cell.country(), 0),
                                                cell.score(),
                                                cell.contacts() > 0,
                                                cell.region().id(),
                                                cell.region().name(),
                                                cell.rank()))
                                        .toList()))
                        .toList());
    }

    private static Head head(CountryColumn column) {
        return new Head(column.country(), column.name(), column.country(), column.name());
    }

    /// A cell is the region itself; its contact may be with it, with a larger place that contains it, or with its
    /// country.
    static PortfolioGrid ofRegions(
            Portfolio portfolio, Dataset dataset, Optional<Continent> continent, Language language) {
        List<Region> regions = mostNamed(portfolio).stream()
                .filter(region -> continent
                        .map(one -> one == dataset.country(region.country()).continent())
                        .orElse(true))
                .limit(COLUMNS)
                .toList();
        List<Head> heads = regions.stream()
                .map(region -> new Head(
                        region.id().value(),
                        region.name().in(language),
                        region.country(),
                        dataset.country(region.country()).name().in(language)))
                .toList();
        Map<String, Integer> columns = numbers(heads);
        return new PortfolioGrid(
                heads,
                portfolio.rows().stream()
                        .map(row -> new Row(
                                row.cluster().id(),
                                row.cluster().name().in(language),
                                row.standings().stream()
                                        .filter(standing -> columns.containsKey(
                                                standing.region().id().value()))
                                        .map(standing -> cell(columns, row, standing, dataset, language))
                                        .toList()))
                        .toList());
    }

    private static Cell cell(
            Map<String, Integer> columns,
            Portfolio.Row row,
            Portfolio.Standing standing,
            Dataset dataset,
            Language language) {
        Region region = standing.region();
        return new Cell(
                columns.getOrDefault(region.id().value(), 0),
                standing.score(),
                PortfolioJson.contacts(row.cluster(), region, dataset) > 0,
                region.id().value(),
                region.name().in(language),
                standing.rank());
    }

    private static List<Region> mostNamed(Portfolio portfolio) {
        Map<Region, Integer> named = new HashMap<>();
        portfolio
                .rows()
                .forEach(row -> row.standings().stream()
                        .limit(STRONG)
                        .forEach(standing -> named.merge(standing.region(), 1, Integer::sum)));
        return named.entrySet().stream()
                .sorted(Map.Entry.<Region, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().id()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Integer> numbers(List<Head> heads) {
        return IntStream.range(0, heads.size())
                .boxed()
                .collect(Collectors.toMap(number -> heads.get(number).code(), number -> number));
    }

    /// A column.
    ///
    /// @param code of the country or region
    /// @param country its code, that of the country itself
    record Head(String code, String name, String country, String countryName) {}

    /// A row; its cells are in the order of the columns, and missing cells are omitted.
    ///
    /// @param id of the cluster
    record Row(String id, String name, List<Cell> cells) {

        Row {
            cells = cells.stream().sorted(Comparator.comparingInt(Cell::column)).toList();
        }

        /// One text per column, `–` for a missing cell: points, with a mark for a contact.
        List<String> texts(int columns) {
            List<String> texts = new ArrayList<>();
            int next = 0;
            for (int column = 0; column < columns; column++) {
                boolean there = next < cells.size() && cells.get(next).column() == column;
                texts.add(there ? cells.get(next++).text() : "–");
            }
            return texts;
        }
    }

    /// A cell.
    ///
    /// @param column number of the column, from 0
    /// @param score 0 to 100
    /// @param contact whether the cluster has one
    /// @param region the region's code
    /// @param rank of the region among all candidates of the cluster, from 1
    record Cell(int column, double score, boolean contact, String region, String name, int rank) {

        String text() {
            return Math.round(score) + (contact ? " ●" : "");
        }
    }
}
