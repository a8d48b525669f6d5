package counterpart.engine.data.importer.facts;

import counterpart.engine.data.csv.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What the entries of a list of facts may contain. A missing property, null and an empty text mean the same and are
/// allowed, unless the property is required. Problems name the entry by its id, the property, its value and what is
/// allowed.
public final class FactRules {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*");
    private static final Pattern FIELD = Pattern.compile("(/[0-9]+)+");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern PLACE = Pattern.compile("[A-Z]{2}([A-Z0-9]{1,3}|-[A-Z0-9]{1,3})?");
    private static final String SAMPLE_FIELD = "a code of EuroSciVoc such as /25/73/461";
    private static final String SAMPLE_COUNTRY = "an ISO code of a country such as FR";
    private static final String SAMPLE_PLACE = "a NUTS or ISO 3166-2 code such as FR10 or US-MN";

    private final Map<String, List<FactRule>> rules = new LinkedHashMap<>();
    private final Map<String, FactRules> lists = new LinkedHashMap<>();
    private final Set<String> required = new HashSet<>();
    private boolean unique;

    public static FactRules of() {
        return new FactRules();
    }

    /// Rules for entries that each have an id of their own.
    public static FactRules withId() {
        FactRules rules = new FactRules();
        rules.unique = true;
        rules.required("id");
        return rules.rule("id", FactRule.form(ID, "an id of small letters, digits, '-' and '.'"));
    }

    /// Properties that every entry must have.
    public FactRules required(String... properties) {
        required.addAll(List.of(properties));
        for (String property : properties) {
            rules.computeIfAbsent(property, key -> new ArrayList<>());
        }
        return this;
    }

    public FactRules text(String... properties) {
        return rule(FactRule.text(), properties);
    }

    public FactRules texts(String... properties) {
        return rule(FactRule.texts(), properties);
    }

    /// A property with one of a few values.
    public FactRules words(String property, String... words) {
        return rule(property, FactRule.words(List.of(words)));
    }

    /// A property of some form.
    ///
    /// @param allowed the form in words, to be read after "is not"
    public FactRules form(String property, String pattern, String allowed) {
        return rule(property, FactRule.form(Pattern.compile(pattern), allowed));
    }

    public FactRules fields(String property) {
        return rule(property, FactRule.forms(FIELD, SAMPLE_FIELD));
    }

    public FactRules field(String property) {
        return rule(property, FactRule.form(FIELD, SAMPLE_FIELD));
    }

    public FactRules countries(String property) {
        return rule(property, FactRule.forms(COUNTRY, SAMPLE_COUNTRY));
    }

    public FactRules country(String property) {
        return rule(property, FactRule.form(COUNTRY, SAMPLE_COUNTRY));
    }

    public FactRules places(String property) {
        return rule(property, FactRule.forms(PLACE, SAMPLE_PLACE));
    }

    public FactRules place(String property) {
        return rule(property, FactRule.form(PLACE, SAMPLE_PLACE));
    }

    public FactRules address(String... properties) {
        return rule(FactRule.address(), properties);
    }

    public FactRules addresses(String... properties) {
        return rule(FactRule.addresses(), properties);
    }

    public FactRules day(String... properties) {
        return rule(FactRule.day(), properties);
    }

    /// A date of which only the year or the month may be known.
    public FactRules partialDate(String... properties) {
        return rule(FactRule.partialDate(), properties);
    }

    public FactRules whole(String property, long least, long most) {
        return rule(property, FactRule.whole(least, most));
    }

    public FactRules atLeastZero(String... properties) {
        return rule(FactRule.whole(0, Long.MAX_VALUE), properties);
    }

    public FactRules flag(String... properties) {
        return rule(FactRule.flag(), properties);
    }

    /// Latitude and longitude in degrees.
    public FactRules point() {
        return rule("lat", FactRule.number(-90, 90))
                .rule("lon", FactRule.number(-180, 180))
                .required("lat", "lon");
    }

    /// A list of facts inside each entry.
    public FactRules each(String property, FactRules entries) {
        lists.put(property, entries);
        return this;
    }

    private FactRules rule(FactRule rule, String... properties) {
        for (String property : properties) {
            rule(property, rule);
        }
        return this;
    }

    private FactRules rule(String property, FactRule rule) {
        rules.computeIfAbsent(property, key -> new ArrayList<>()).add(rule);
        return this;
    }

    /// Adds all violations of a list of facts to `problems`.
    ///
    /// @param file path of the file
    /// @param where the place of the list in the file, empty when the file is the list
    public void check(String file, String where, JsonNode facts, List<Problem> problems) {
        if (!facts.isArray()) {
            problems.add(new Problem(file, 0, where, kind(facts), "is not a list of facts"));
            return;
        }
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            JsonNode fact = facts.get(i);
            String place = where + "[" + i + "]";
            String name = name(fact, place);
            if (!fact.isObject()) {
                problems.add(new Problem(file, 0, place, kind(fact), "is not a fact with properties"));
                continue;
            }
            checkFact(file, name, fact, problems);
            String first = unique ? seen.putIfAbsent(name, place) : null;
            if (first != null) {
                problems.add(new Problem(file, 0, name + ": id", name, "occurs in " + first + " already"));
            }
        }
    }

    private void checkFact(String file, String name, JsonNode fact, List<Problem> problems) {
        rules.forEach((property, allowed) -> {
            JsonNode value = fact.path(property);
            if (isMissing(value)) {
                if (required.contains(property)) {
                    problems.add(new Problem(file, 0, name + ": " + property, "", "is missing"));
                }
                return;
            }
            allowed.stream()
                    .filter(rule -> !rule.holds().test(value))
                    .map(rule -> new Problem(file, 0, name + ": " + property, shown(value), "is not " + rule.allowed()))
                    .forEach(problems::add);
        });
        lists.forEach((property, entries) -> {
            if (!isMissing(fact.path(property))) {
                entries.check(file, name + ": " + property, fact.path(property), problems);
            }
        });
    }

    private String name(JsonNode fact, String place) {
        JsonNode id = fact.path("id");
        return unique && id.isString() && !id.asString().isBlank() ? id.asString() : place;
    }

    private static boolean isMissing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.asString().isEmpty());
    }

    private static String shown(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    private static String kind(JsonNode value) {
        return isMissing(value) ? "" : value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    }
}
