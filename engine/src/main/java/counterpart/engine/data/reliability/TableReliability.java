package counterpart.engine.data.reliability;

import counterpart.engine.data.csv.CsvRow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How far the rows of a table can be relied on.
///
/// @param rows all rows
/// @param generalKnowledge rows that rest on general knowledge, wholly or in part
/// @param undated rows without a date of their facts; empty for a table without such a column
public record TableReliability(int rows, int generalKnowledge, OptionalInt undated) {

    /// The columns that say on what a row is based; a table has at most one of them.
    private static final List<String> BASES = List.of("confidence", "basis");

    private static final Pattern GENERAL_KNOWLEDGE = Pattern.compile("general.knowledge");
    private static final String DATE = "as_of";

    /// Counts the rows of a table; empty when its rows do not say on what they are based.
    ///
    /// @param table passes its rows to a consumer
    public static Optional<TableReliability> of(List<String> columns, Consumer<Consumer<CsvRow>> table) {
        Stream<String> bases = BASES.stream().filter(columns::contains);
        return bases.findFirst().map(basis -> {
            Count count = new Count(basis);
            table.accept(count::add);
            return new TableReliability(
                    count.rows,
                    count.generalKnowledge,
                    columns.contains(DATE) ? OptionalInt.of(count.undated) : OptionalInt.empty());
        });
    }

    private static final class Count {

        private final String basis;
        private int rows;
        private int generalKnowledge;
        private int undated;

        Count(String basis) {
            this.basis = basis;
        }

        void add(CsvRow row) {
            rows++;
            generalKnowledge += GENERAL_KNOWLEDGE.matcher(row.text(basis)).find() ? 1 : 0;
            undated += row.text(DATE).isEmpty() ? 1 : 0;
        }
    }
}
