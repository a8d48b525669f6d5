package counterpart.web.portfolio;

import counterpart.engine.model.Language;
import counterpart.web.layout.Layout;
import counterpart.web.layout.Messages;
import counterpart.web.layout.chart.Chart;
import counterpart.web.layout.chart.ChartData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Draws a grid; a click on a cell opens the cluster's matches there.
enum HeatMap {
    COUNTRIES("country"),
    REGIONS("region");

    private static final double LOW = 30;
    private static final double HIGH = 85;

    private final String column;

    HeatMap(String column) {
        this.column = column;
    }

    /// The key in an address.
    String key() {
        return column;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(HeatMap::key).toList();
    }

    static Optional<HeatMap> find(String key) {
        return Arrays.stream(values()).filter(map -> map.column.equals(key)).findFirst();
    }

    Chart chart(PortfolioGrid grid, Messages texts) {
        List<Chart.Column> heads = new ArrayList<>(List.of(Chart.Column.text(texts.of("kind.cluster"))));
        grid.heads().forEach(head -> heads.add(Chart.Column.number(head.name())));
        return new Chart(
                texts.of("portfolio.map." + column),
                texts.of(
                        "portfolio.map." + column + ".summary",
                        grid.heads().stream()
                                .limit(3)
                                .map(PortfolioGrid.Head::name)
                                .collect(Collectors.joining(", "))),
                new ChartData.HeatMap(
                        texts.of("portfolio.points"),
                        grid.rows().stream().map(PortfolioGrid.Row::name).toList(),
                        grid.heads().stream().map(PortfolioGrid.Head::name).toList(),
                        LOW,
                        HIGH,
                        texts.of("portfolio.contact"),
                        cells(grid, texts)),
                heads,
                List.of());
    }

    private List<ChartData.Cell> cells(PortfolioGrid grid, Messages texts) {
        List<ChartData.Cell> cells = new ArrayList<>();
        int number = 0;
        for (PortfolioGrid.Row row : grid.rows()) {
            for (PortfolioGrid.Cell cell : row.cells()) {
                cells.add(new ChartData.Cell(
                        number,
                        cell.column(),
                        Math.rint(cell.score()),
                        cell.contact(),
                        address(row, cell, grid, texts.language())));
            }
            number++;
        }
        return cells;
    }

    private String address(PortfolioGrid.Row row, PortfolioGrid.Cell cell, PortfolioGrid grid, Language language) {
        String country = "/clusters/" + row.id() + "?country="
                + grid.heads().get(cell.column()).country();
        return Layout.link(country, language) + (this == REGIONS ? "#region-" + cell.region() : "");
    }
}
