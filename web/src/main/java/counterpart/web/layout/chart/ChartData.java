package counterpart.web.layout.chart;

import java.util.List;

/// The data of a chart in the format of `assets/charts.js`. Texts are in the page's language; an empty `href` means
/// no link.
public sealed interface ChartData {

    /// The name of the chart type in `charts.js`.
    String kind();

    /// Bars or lines over categories, one series or several.
    ///
    /// @param unit unit of the values, empty when the title contains it
    /// @param across whether bars are horizontal: better for long names
    /// @param stacked whether the series add up
    /// @param hrefs link targets of the categories, empty or one per category
    record Bars(
            String unit,
            List<String> categories,
            List<Series> series,
            boolean across,
            boolean stacked,
            boolean line,
            List<String> hrefs)
            implements ChartData {

        public Bars {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
            hrefs = List.copyOf(hrefs);
        }

        @Override
        public String kind() {
            return "bars";
        }
    }

    /// Values of the categories, in their order.
    record Series(String name, List<Double> values) {

        public Series {
            values = List.copyOf(values);
        }
    }

    /// Bubbles between two axes.
    ///
    /// @param groups names of the groups in the legend, in the order of the palette
    record Scatter(String x, String y, List<String> groups, List<Bubble> items) implements ChartData {

        public Scatter {
            groups = List.copyOf(groups);
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "scatter";
        }
    }

    /// A bubble.
    ///
    /// @param mark text in the bubble: a rank, an initial
    /// @param size 0 to 100
    /// @param group number of its group, from 0
    /// @param note text of the tooltip below the name, lines separated by `\n`
    record Bubble(String name, String mark, double x, double y, double size, int group, String note, String href) {}

    /// Nested areas.
    record Treemap(String unit, List<Area> items) implements ChartData {

        public Treemap {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "treemap";
        }
    }

    /// An area; with children its value is their sum.
    record Area(String name, double value, List<Area> children, String note, String href) {

        public Area {
            children = List.copyOf(children);
        }
    }

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
