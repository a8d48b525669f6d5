package counterpart.web.portfolio;

import counterpart.engine.json.match.PortfolioJson;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// What the portfolio shows, as CSV.
final class PortfolioCsv {

    private PortfolioCsv() {}

    /// One line a cell of the heat map.
    static String cells(PortfolioGrid grid) {
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
        return table(
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

    /// One line an untapped pair: all that pass the filters.
    static String untapped(List<PortfolioJson.Untapped> pairs) {
        return table(
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

    /// One line a country with contacts.
    static String contacts(List<PortfolioPage.Concentration> countries) {
        return table(
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

    private static String table(List<String> columns, List<List<String>> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            lines.forEach(line ->
                    csv.writeRecord(line.stream().map(PortfolioCsv::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
        return text.toString();
    }

    /// A text that a spreadsheet would take for a formula gets an apostrophe before it.
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
