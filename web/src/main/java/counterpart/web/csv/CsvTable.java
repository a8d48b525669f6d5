package counterpart.web.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/// Writes tables as CSV (RFC 4180) that spreadsheet programs open safely: no cell is read as a formula. All CSV
/// files of the server are written here.
public final class CsvTable {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private CsvTable() {}

    /// Returns a table as text, with its column names in the first line.
    public static String of(List<String> columns, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(row.stream().map(CsvTable::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
        return text.toString();
    }

    /// A negative number begins like a formula but is not one.
    private static String cell(String text) {
        return NUMBER.matcher(text).matches() ? text : SpreadsheetCells.safe(text);
    }
}
