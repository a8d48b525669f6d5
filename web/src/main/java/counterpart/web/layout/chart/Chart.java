package counterpart.web.layout.chart;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// A chart with the same figures as a table and a summary in words, for users who cannot see it. Shown by
/// `@template.layout.chart.chart(layout, chart)`.
///
/// @param title subject of the chart
/// @param summary its main message in one or two sentences
/// @param rows the table: cells in the order of the columns, the first names the row
public record Chart(String title, String summary, ChartData figures, List<Column> columns, List<List<Cell>> rows) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Chart {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// The figures in the format of `charts.js`.
    public String json() {
        return JSON.writeValueAsString(figures);
    }

    /// A column of the table; numbers are right-aligned.
    public record Column(String name, boolean number) {

        public static Column text(String name) {
            return new Column(name, false);
        }

        public static Column number(String name) {
            return new Column(name, true);
        }
    }

    /// A cell of the table, already in the page's language; an empty `href` makes it plain text.
    public record Cell(String text, String href) {

        public static Cell of(String text) {
            return new Cell(text, "");
        }
    }
}
