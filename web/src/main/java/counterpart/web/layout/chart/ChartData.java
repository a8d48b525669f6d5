package counterpart.web.layout.chart;

import java.util.List;

/// The data of a chart in the format of `assets/charts.js`. Texts are in the page's language; an empty `href` means
/// no link.
public sealed interface ChartData {

    /// The name of the chart type in `charts.js`.
    String kind();

    /// Nodes and links between them.
    record Network(List<String> groups, List<Node> nodes, List<Link> links) implements ChartData {

        public Network {
            groups = List.copyOf(groups);
            nodes = List.copyOf(nodes);
            links = List.copyOf(links);
        }

        @Override
        public String kind() {
            return "network";
        }
    }

    /// A node; `size` 0 to 100.
    record Node(String id, String name, double size, int group, String note, String href) {}

    /// A link between two nodes by their ids; `weight` 0 to 1.
    record Link(String from, String to, double weight) {}

    /// A grid of rows and columns, coloured by value.
    ///
    /// @param low the value of the palest colour
    /// @param high the value of the deepest colour
    /// @param marked meaning of a mark in a cell
    record HeatMap(
            String unit,
            List<String> rows,
            List<String> columns,
            double low,
            double high,
            String marked,
            List<Cell> cells)
            implements ChartData {

        public HeatMap {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            cells = List.copyOf(cells);
        }

        @Override
        public String kind() {
            return "heatmap";
        }
    }

    /// A cell by the numbers of its row and column, from 0.
    record Cell(int row, int column, double value, boolean marked, String href) {}
}
