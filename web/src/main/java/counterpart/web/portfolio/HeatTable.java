package counterpart.web.portfolio;

import counterpart.engine.model.Language;
import counterpart.engine.ranking.Strategy;
import counterpart.web.layout.Messages;
import counterpart.web.layout.PageAddress;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The heat map as a table of links: clusters by name, and the score of their best region in each column.
///
/// @param title of the map
/// @param columns their names, with the page that a name leads to
record HeatTable(String title, List<Column> columns, List<Line> lines) {

    private static final double LOW = 30;
    private static final double HIGH = 85;
    private static final int SHADES = 6;
    /// On a narrow screen a row has only its best cells.
    private static final int BEST = 6;

    HeatTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    static HeatTable of(PortfolioGrid grid, PortfolioFilter chosen, Messages texts) {
        Language language = texts.language();
        Collator byName = Collator.getInstance(language.locale());
        return new HeatTable(
                texts.of("portfolio.map." + chosen.columns().key()),
                grid.heads().stream()
                        .map(head -> new Column(head.code(), head.name(), address(head, chosen)))
                        .toList(),
                grid.rows().stream()
                        .sorted(Comparator.comparing(PortfolioGrid.Row::name, byName))
                        .map(row -> new Line(row.id(), row.name(), cells(row, grid.heads(), chosen, texts)))
                        .toList());
    }

    private static String address(PortfolioGrid.Head head, PortfolioFilter chosen) {
        return chosen.ofRegions() ? "/regions/" + head.code() : chosen.ofCountry(head.code());
    }

    /// The cells of a row as HTML, written directly because there are many. They contain numbers, codes and escaped
    /// names only.
    private static String cells(
            PortfolioGrid.Row row, List<PortfolioGrid.Head> heads, PortfolioFilter chosen, Messages texts) {
        Map<Integer, PortfolioGrid.Cell> byColumn = new HashMap<>();
        row.cells().forEach(cell -> byColumn.put(cell.column(), cell));
        Set<Integer> best = row.cells().stream()
                .sorted(Comparator.comparingDouble(PortfolioGrid.Cell::score).reversed())
                .limit(BEST)
                .map(PortfolioGrid.Cell::column)
                .collect(Collectors.toSet());
        return IntStream.range(0, heads.size())
                .mapToObj(column -> Optional.ofNullable(byColumn.get(column))
                        .map(cell -> cell(row, cell, heads.get(column), best.contains(column), chosen, texts))
                        .orElse("<td></td>"))
                .collect(Collectors.joining());
    }

    private static String cell(
            PortfolioGrid.Row row,
            PortfolioGrid.Cell cell,
            PortfolioGrid.Head head,
            boolean best,
            PortfolioFilter chosen,
            Messages texts) {
        PageAddress page = chosen.ofRegions()
                ? PageAddress.of("/clusters/" + row.id() + "/regions/" + cell.region())
                : PageAddress.of("/clusters/" + row.id()).with("country", head.country());
        PageAddress there = chosen.strategy().equals(Strategy.COMPLEMENT)
                ? page
                : page.with("strategy", chosen.strategy().key());
        String address = escaped(there.in(texts.language()).toString());
        return "<td class=\"shade-" + shade(cell.score()) + (best ? " best" : "") + "\"><a href=\"" + address + "\"><i>"
                + escaped(chosen.ofRegions() ? head.name() : head.code()) + "</i> " + Math.round(cell.score())
                + (cell.contact() ? "<b>●</b>" : "") + "</a></td>";
    }

    private static int shade(double score) {
        double share = (score - LOW) / (HIGH - LOW);
        return (int) Math.clamp(Math.floor(share * SHADES), 0, SHADES - 1);
    }

    private static String escaped(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /// A column.
    ///
    /// @param address of the page about it
    record Column(String code, String name, String address) {}

    /// A row: a cluster and its cells as HTML.
    record Line(String id, String name, String cells) {}
}
