package counterpart.engine.data.validation;

import counterpart.engine.data.TableSchema;
import counterpart.engine.data.TableSchema.Column;
import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.csv.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Checks the type and the constraints of every cell.
final class CellCheck implements PackageCheck {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    @Override
    public void check(PackageContent content, List<Problem> problems) {
        for (TableContent table : content.tables()) {
            List<Column> columns = table.schema().columns().stream()
                    .filter(column -> table.has(column.name()))
                    .toList();
            for (CsvRow row : table.rows()) {
                columns.forEach(column -> message(column, row.text(column.name()))
                        .ifPresent(message -> problems.add(table.problem(row, column.name(), message))));
            }
        }
    }

    /// The error of a value, if any.
    static Optional<String> message(Column column, String value) {
        if (value.isEmpty()) {
            return column.required() ? Optional.of("is missing") : Optional.empty();
        }
        return type(column.type(), value)
                .or(() -> limits(column, value))
                .or(() -> words(column, value))
                .or(() -> value.strip().equals(value) ? Optional.empty() : Optional.of("has spaces around it"));
    }

    private static Optional<String> type(TableSchema.Type type, String value) {
        return switch (type) {
            case STRING -> Optional.empty();
            case INTEGER -> unless(INTEGER.matcher(value).matches(), "is not a whole number");
            case NUMBER -> unless(NUMBER.matcher(value).matches(), "is not a number");
            case BOOLEAN -> unless(value.equals("true") || value.equals("false"), "is not true or false");
            case DATE -> unless(isDate(value), "is not a date such as 2024-12-31");
            case LIST ->
                unless(List.of(value.split("\\|", -1)).stream().noneMatch(String::isBlank), "has an empty item");
        };
    }

    private static Optional<String> limits(Column column, String value) {
        Double minimum = column.minimum();
        Double maximum = column.maximum();
        if (minimum != null && Double.parseDouble(value) < minimum) {
            return Optional.of("is below " + plain(minimum));
        }
        return maximum != null && Double.parseDouble(value) > maximum
                ? Optional.of("is above " + plain(maximum))
                : Optional.empty();
    }

    private static Optional<String> words(Column column, String value) {
        Pattern pattern = column.pattern();
        if (pattern != null && !pattern.matcher(value).matches()) {
            return Optional.of("is not of the form " + pattern);
        }
        return unless(
                column.allowed().isEmpty() || column.allowed().contains(value),
                "is none of " + String.join(", ", new TreeSet<>(column.allowed())));
    }

    private static Optional<String> unless(boolean good, String message) {
        return good ? Optional.empty() : Optional.of(message);
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String plain(double limit) {
        return limit == Math.rint(limit) ? String.valueOf((long) limit) : String.valueOf(limit);
    }
}
