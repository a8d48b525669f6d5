package counterpart.web.portfolio;

import counterpart.engine.data.Dataset;
import counterpart.engine.json.match.PortfolioJson;
import counterpart.engine.json.match.PortfolioJson.CountryColumn;
import counterpart.engine.model.Language;
import counterpart.engine.model.Region;
import counterpart.engine.ranking.Portfolio;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    static PortfolioGrid ofCountries(PortfolioJson view, PortfolioFilter chosen) {
        List<Head> heads = view.countries().stream()
                .filter(chosen::passes)
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
        return new Head(column.country(), column.name(), column.country(), column.name(), column.topTens());
    }

    /// A cell is the region itself; its contact may be with it, with a larger place that contains it, or with its
    /// country.
    static PortfolioGrid ofRegions(Portfolio portfolio, Dataset dataset, PortfolioFilter chosen) {
        Language language = chosen.language();
        List<Head> heads = mostNamed(portfolio).stream()
                .filter(entry -> chosen.passes(entry.getKey(), dataset))
                .limit(COLUMNS)
                .map(entry -> head(entry.getKey(), entry.getValue(), dataset, language))
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

    private static Head head(Region region, int topTens, Dataset dataset, Language language) {
        return new Head(
                region.id().value(),
                region.name().in(language),
                region.country(),
                dataset.country(region.country()).name().in(language),
                topTens);
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

    /// The regions among the ten best of a cluster, those of most clusters first.
    private static List<Map.Entry<Region, Integer>> mostNamed(Portfolio portfolio) {
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
    /// @param topTens number of places it has among the clusters' ten best
    record Head(String code, String name, String country, String countryName, int topTens) {}

    /// A row; its cells are in the order of the columns, and missing cells are omitted.
    ///
    /// @param id of the cluster
    record Row(String id, String name, List<Cell> cells) {

        Row {
            cells = cells.stream().sorted(Comparator.comparingInt(Cell::column)).toList();
        }
    }

    /// A cell.
    ///
    /// @param column number of the column, from 0
    /// @param score 0 to 100
    /// @param contact whether the cluster has one
    /// @param region the region's code
    /// @param rank of the region among all candidates of the cluster, from 1
    record Cell(int column, double score, boolean contact, String region, String name, int rank) {}
}
