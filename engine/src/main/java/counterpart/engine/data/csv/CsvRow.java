package counterpart.engine.data.csv;

import counterpart.engine.model.Localised;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/// A row of a CSV table whose cells are read by column name; an empty cell is a missing value.
public final class CsvRow {

    private final CsvHeader header;
    private final CsvRecord cells;

    public CsvRow(CsvHeader header, CsvRecord cells) {
        this.header = header;
        this.cells = cells;
    }

    /// The line of the file on which the row starts; the header is line 1.
    public long line() {
        return cells.getStartingLineNumber();
    }

    /// The text of a cell, empty when it is missing.
    public String text(String column) {
        int index = header.index(column);
        return index < cells.getFieldCount() ? cells.getField(index) : "";
    }

    /// The text of a cell that must not be empty.
    public String required(String column) {
        return find(column).orElseThrow(() -> new InvalidCellException(column, "", "is missing"));
    }

    /// The text of a cell, if any.
    public Optional<String> find(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    /// A text in all languages, from the columns `name_de`, `name_en` and so on for the column `name`; no cell may be
    /// empty.
    public Localised localised(String column) {
        return Localised.of(language -> required(column + "_" + language.code()));
    }

    /// A name in all languages; where the table has no column for a language, the original name from the column without
    /// one stands.
    public Localised localisedOrOriginal(String column) {
        return Localised.of(language -> {
            String own = column + "_" + language.code();
            return required(header.names().contains(own) ? own : column);
        });
    }

    /// A whole number, 0 when missing.
    public int integer(String column) {
        return findInteger(column).orElse(0);
    }

    /// A whole number, if any.
    public OptionalInt findInteger(String column) {
        String text = text(column);
        return text.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(parsed(column, "a whole number", Integer::parseInt));
    }

    /// A large whole number, if any.
    public OptionalLong findLong(String column) {
        String text = text(column);
        return text.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(parsed(column, "a whole number", Long::parseLong));
    }

    /// A number, 0 when missing.
    public double number(String column) {
        return text(column).isEmpty() ? 0 : parsed(column, "a number", Double::parseDouble);
    }

    /// `true` or `false`, if any.
    public Optional<Boolean> findFlag(String column) {
        return find(column).map(text -> parsed(column, "true or false", CsvRow::asFlag));
    }

    /// `true` or `false`; a missing value is false.
    public boolean flag(String column) {
        return findFlag(column).orElse(false);
    }

    /// A date that must not be missing.
    public LocalDate date(String column) {
        required(column);
        return parsed(column, "a date such as 2024-12-31", LocalDate::parse);
    }

    /// A date, if any.
    public Optional<LocalDate> findDate(String column) {
        return find(column).map(text -> date(column));
    }

    /// The parts of a list cell, separated by `|`.
    public List<String> list(String column) {
        String text = text(column);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\|", -1));
    }

    /// A cell parsed by a function that throws [IllegalArgumentException] for invalid text.
    public <T> T parsed(String column, String expected, Function<String, T> reader) {
        String text = text(column);
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new InvalidCellException(column, text, "is not " + expected);
        }
    }

    /// The number of columns of the header.
    public int columns() {
        return header.names().size();
    }

    /// The number of cells that are there.
    public int size() {
        return cells.getFieldCount();
    }

    @Override
    public String toString() {
        return String.join(" | ", cells.getFields());
    }

    private static boolean asFlag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
