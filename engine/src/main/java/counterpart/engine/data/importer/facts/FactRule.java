package counterpart.engine.data.importer.facts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What a property of a fact may be.
///
/// @param allowed what is allowed, to be read after "is not"
record FactRule(String allowed, Predicate<JsonNode> holds) {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern PARTIAL_DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    static FactRule text() {
        return new FactRule("a text", FactRule::isFilled);
    }

    static FactRule texts() {
        return new FactRule(
                "a list of texts",
                value -> value.isArray() && value.valueStream().allMatch(FactRule::isFilled));
    }

    static FactRule words(List<String> words) {
        String allowed = String.join(", ", words);
        return new FactRule(
                words.size() == 1 ? "'" + allowed + "'" : "one of " + allowed,
                value -> value.isString() && words.contains(value.asString()));
    }

    static FactRule form(Pattern pattern, String allowed) {
        return new FactRule(
                allowed,
                value -> value.isString() && pattern.matcher(value.asString()).matches());
    }

    static FactRule forms(Pattern pattern, String allowed) {
        FactRule each = form(pattern, allowed);
        return new FactRule(
                "a list, each " + allowed,
                value -> value.isArray() && value.valueStream().allMatch(each.holds));
    }

    static FactRule address() {
        return form(ADDRESS, "an address that begins with http:// or https://");
    }

    static FactRule addresses() {
        return forms(ADDRESS, "an address that begins with http:// or https://");
    }

    static FactRule day() {
        return new FactRule("a date such as 2024-12-31", value -> value.isString() && isDay(value.asString()));
    }

    static FactRule partialDate() {
        return form(PARTIAL_DATE, "a year, a month or a day such as 2024, 2024-12 or 2024-12-31");
    }

    static FactRule whole(long least, long most) {
        return new FactRule(
                most == Long.MAX_VALUE
                        ? "a whole number of at least " + least
                        : "a whole number from " + least + " to " + most,
                value -> value.isIntegralNumber() && value.asLong() >= least && value.asLong() <= most);
    }

    static FactRule number(int least, int most) {
        return new FactRule(
                "a number from " + least + " to " + most,
                value -> value.isNumber() && value.asDouble() >= least && value.asDouble() <= most);
    }

    static FactRule flag() {
        return new FactRule("true or false", JsonNode::isBoolean);
    }

    private static boolean isFilled(JsonNode value) {
        return value.isString() && !value.asString().isBlank();
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
