package counterpart.engine.data;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.csv.InvalidCellException;
import counterpart.engine.data.csv.InvalidDataException;
import counterpart.engine.data.csv.Problem;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads tables into values and collects the rows that cannot be parsed.
public final class TableReader {

    private final DataPackage data;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, FieldCode> fields = new HashMap<>();
    private final Map<String, RegionId> regions = new HashMap<>();

    public TableReader(DataPackage data) {
        this.data = data;
    }

    /// The rows of a table as values.
    public <T> List<T> rows(String table, Function<CsvRow, T> value) {
        List<T> rows = new ArrayList<>();
        each(table, row -> rows.add(value.apply(row)));
        return rows;
    }

    void each(String table, Consumer<CsvRow> rows) {
        String file = data.path(table);
        data.read(table, row -> understand(file, row, rows), row -> problems.add(ragged(file, row)));
    }

    /// @throws InvalidDataException when there was a problem
    void requireNoProblems() {
        if (!problems.isEmpty()) {
            Collections.sort(problems);
            throw new InvalidDataException(problems);
        }
    }

    /// A field's code; equal codes are one object.
    FieldCode field(CsvRow row, String column) {
        return row.parsed(
                column, "a field code such as /25/73/461", text -> fields.computeIfAbsent(text, FieldCode::new));
    }

    /// A region's id; equal ids are one object.
    RegionId region(CsvRow row, String column) {
        return row.parsed(column, "a region code", text -> regions.computeIfAbsent(text, RegionId::new));
    }

    public static Problem ragged(String file, CsvRow row) {
        return new Problem(file, row.line(), "", "", row.size() + " cells where the header has " + row.columns());
    }

    private void understand(String file, CsvRow row, Consumer<CsvRow> rows) {
        try {
            rows.accept(row);
        } catch (InvalidCellException e) {
            problems.add(e.at(file, row.line()));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(file, row.line(), "", "", String.valueOf(e.getMessage())));
        }
    }
}
