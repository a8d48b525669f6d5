package counterpart.web.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The tables of docs/EVALUATION.md, which the build copies, so that the page shows the same figures.
final class EvaluationReport {

    private static final String FILE = "/counterpart/evaluation/EVALUATION.md";
    private static final Pattern POINT = Pattern.compile("(?<=[0-9])\\.(?=[0-9])");

    private static final Pattern BETWEEN = Pattern.compile("(?<=\\.[0-9]{1,6}), (?=[0-9])");

    private final List<String> lines;

    EvaluationReport(String markdown) {
        lines = markdown.lines().toList();
    }

    /// The report in the jar; empty when the classes were not built by Maven, which copies it.
    static Optional<EvaluationReport> embedded() {
        try (InputStream file = EvaluationReport.class.getResourceAsStream(FILE)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new EvaluationReport(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /// The first table below a heading, with numbers in the format of the language.
    ///
    /// @param heading as it begins in the file, for example `## Results`
    /// @throws IllegalArgumentException when there is no such table
    Table table(String heading, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        boolean below = false;
        for (String line : lines) {
            if (below && line.startsWith("|")) {
                rows.add(cells(line, locale));
            } else if (!rows.isEmpty()) {
                break;
            }
            below |= line.startsWith(heading);
        }
        if (rows.size() < 3) {
            throw new IllegalArgumentException("no table below '" + heading + "' in " + FILE);
        }
        return new Table(rows.getFirst(), rows.subList(2, rows.size()));
    }

    private static List<String> cells(String line, Locale locale) {
        String[] cells = line.strip().substring(1).split("\\|");
        return Arrays.stream(cells)
                .map(cell -> cell.replace("**", "").replace("`", "").strip())
                .map(cell -> localised(cell, locale))
                .toList();
    }

    private static String localised(String cell, Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ','
                ? POINT.matcher(BETWEEN.matcher(cell).replaceAll("; ")).replaceAll(",")
                : cell;
    }

    /// A table; the first cell of a row is its name.
    record Table(List<String> columns, List<List<String>> rows) {

        Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /// The columns with these names, in this order.
        Table only(String... names) {
            List<Integer> kept = Arrays.stream(names).map(columns::indexOf).toList();
            return new Table(
                    kept.stream().map(columns::get).toList(),
                    rows.stream()
                            .map(row -> kept.stream().map(row::get).toList())
                            .toList());
        }

        /// This table with other names of its rows.
        Table withNames(UnaryOperator<String> names) {
            return new Table(
                    columns,
                    rows.stream()
                            .map(row -> Stream.concat(
                                            Stream.of(names.apply(row.getFirst())),
                                            row.stream().skip(1))
                                    .toList())
                            .toList());
        }
    }
}
