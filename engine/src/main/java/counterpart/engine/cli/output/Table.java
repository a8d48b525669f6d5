package counterpart.engine.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/// An aligned table with one line per row. If it is wider than the terminal, its widest columns are shortened and
/// cut cells end with an ellipsis. (picocli's `TextTable` wraps or cuts cells, and has neither right-aligned
/// columns nor automatic widths.)
public final class Table {

    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<Column> columns) {
        this.columns = columns;
    }

    /// Creates a table; a heading that starts with `>` makes its column right-aligned.
    public static Table of(String... headings) {
        return new Table(Arrays.stream(headings).map(Column::of).toList());
    }

    public Table row(Object... cells) {
        rows.add(Arrays.stream(cells).map(String::valueOf).toList());
        return this;
    }

    List<String> lines(int width, Ansi ansi) {
        int[] widths = widths(width);
        List<String> headings = columns.stream().map(Column::heading).toList();
        return Stream.concat(
                        Stream.of(ansi.string("@|bold " + line(headings, widths) + "|@")),
                        rows.stream().map(row -> line(row, widths)))
                .toList();
    }

    private String line(List<String> cells, int[] widths) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i).fit(cells.get(i), widths[i]))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private int[] widths(int available) {
        int[] widths =
                IntStream.range(0, columns.size()).map(this::naturalWidth).toArray();
        int room = available - GAP.length() * (columns.size() - 1);
        while (Arrays.stream(widths).sum() > room) {
            int widest = IntStream.range(0, widths.length).reduce(0, (a, b) -> widths[b] > widths[a] ? b : a);
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private int naturalWidth(int column) {
        return Stream.concat(
                        Stream.of(columns.get(column).heading()), rows.stream().map(row -> row.get(column)))
                .mapToInt(Table::length)
                .max()
                .orElse(0);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private record Column(String heading, boolean right) {

        static Column of(String heading) {
            return heading.startsWith(">") ? new Column(heading.substring(1), true) : new Column(heading, false);
        }

        String fit(String text, int width) {
            int length = length(text);
            if (length > width) {
                return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
            }
            String padding = " ".repeat(width - length);
            return right ? padding + text : text + padding;
        }
    }
}
