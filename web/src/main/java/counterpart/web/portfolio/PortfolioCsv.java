package counterpart.web.portfolio;

import counterpart.engine.json.match.PortfolioJson;
import counterpart.web.csv.CsvFormat;
import counterpart.web.csv.CsvTable;
import counterpart.web.download.ExportFormat;
import java.util.List;

/// The content of the portfolio as CSV.
final class PortfolioCsv {

    static final ExportFormat<PortfolioGrid> CELLS = new CsvFormat<>(CsvFormat.WITH_HEADER, PortfolioCsv::cells);
    static final ExportFormat<List<PortfolioJson.Untapped>> UNTAPPED =
            new CsvFormat<>(CsvFormat.WITH_HEADER, PortfolioCsv::untapped);
    static final ExportFormat<List<PortfolioPage.Concentration>> CONTACTS =
            new CsvFormat<>(CsvFormat.WITH_HEADER, PortfolioCsv::contacts);

    private PortfolioCsv() {}

    /// One line per cell of the heat map.
    private static String cells(PortfolioGrid grid) {
        List<List<String>> lines = grid.rows().stream()
                .flatMap(row -> row.cells().stream()
                        .map(cell -> List.of(
                                row.id(),
                                row.name(),
                                grid.heads().get(cell.column()).code(),
                                grid.heads().get(cell.column()).name(),
                                grid.heads().get(cell.column()).country(),
                                cell.region(),
                                cell.name(),
                                points(cell.score()),
                                String.valueOf(cell.rank()),
                                String.valueOf(cell.contact()))))
                .toList();
        return CsvTable.of(
                List.of(
                        "cluster",
                        "cluster_name",
                        "column",
                        "column_name",
                        "country",
                        "region",
                        "region_name",
                        "score",
                        "rank",
                        "contact"),
                lines);
    }

    /// One line per untapped pair that passes the filters.
    private static String untapped(List<PortfolioJson.Untapped> pairs) {
        return CsvTable.of(
                List.of(
                        "cluster",
                        "cluster_name",
                        "region",
                        "region_name",
                        "country",
                        "score",
                        "rank",
                        "own_agency",
                        "programmes"),
                pairs.stream()
                        .map(pair -> List.of(
                                pair.cluster().id(),
                                pair.cluster().name(),
                                pair.region().id(),
                                pair.region().name(),
                                pair.region().country(),
                                points(pair.score()),
                                String.valueOf(pair.rank()),
                                String.valueOf(pair.ownAgency()),
                                String.join("; ", pair.programmes())))
                        .toList());
    }

    /// One line per country with contacts.
    private static String contacts(List<PortfolioPage.Concentration> countries) {
        return CsvTable.of(
                List.of(
                        "country",
                        "country_name",
                        "contacts",
                        "clusters",
                        "percent_of_contacts",
                        "percent_of_top_tens"),
                countries.stream()
                        .map(one -> List.of(
                                one.code(),
                                one.name(),
                                String.valueOf(one.contacts()),
                                String.valueOf(one.clusters()),
                                String.valueOf(one.share()),
                                String.valueOf(one.topShare())))
                        .toList());
    }

    private static String points(double score) {
        return String.valueOf(Math.round(100 * score) / 100.0);
    }
}
