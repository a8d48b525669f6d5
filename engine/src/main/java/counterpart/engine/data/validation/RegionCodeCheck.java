package counterpart.engine.data.validation;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.csv.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Checks that region codes have the form of a NUTS or ISO code, fit the kind and country of the region, and resolve.
final class RegionCodeCheck implements PackageCheck {

    private static final Map<String, Pattern> FORMS = Map.of(
            "nuts2", Pattern.compile("[A-Z]{2}[A-Z0-9]{2}"),
            "subdivision", Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}"),
            "city-state", Pattern.compile("[A-Z]{2}"));
    private static final Pattern ALIAS = Pattern.compile("[A-Z]{2}([A-Z0-9]{1,3}|-[A-Z0-9]{1,3})?");
    private static final Map<String, String> COUNTRIES = Map.of("EL", "GR", "UK", "GB");

    @Override
    public void check(PackageContent content, List<Problem> problems) {
        content.table("regions")
                .ifPresent(regions -> regions.rows().forEach(row -> checkRegion(regions, row, problems)));
        content.table("region_aliases")
                .ifPresent(aliases -> checkAliases(aliases, content.values("regions", "id"), problems));
        Set<String> places = new HashSet<>(content.values("regions", "id"));
        if (!places.isEmpty()) {
            places.addAll(content.values("region_aliases", "alias"));
            checkPlaces(content, "contacts", "place", places, problems);
            checkPlaces(content, "programmes", "places", places, problems);
            checkPlaces(content, "programmes", "related_places", places, problems);
        }
    }

    private static void checkRegion(TableContent regions, CsvRow row, List<Problem> problems) {
        String id = row.text("id");
        Pattern form = FORMS.get(row.text("kind"));
        if (form == null || id.isEmpty()) {
            return;
        }
        if (!form.matcher(id).matches()) {
            problems.add(
                    regions.problem(row, "id", "is not the code of a " + row.text("kind") + " (NUTS or ISO 3166-2)"));
        } else if (!row.text("country").equals(country(id))) {
            problems.add(regions.problem(row, "country", "is not the country of " + id));
        }
    }

    private static void checkAliases(TableContent aliases, Set<String> regions, List<Problem> problems) {
        for (CsvRow row : aliases.rows()) {
            String alias = row.text("alias");
            if (!ALIAS.matcher(alias).matches()) {
                problems.add(aliases.problem(row, "alias", "is neither a NUTS nor an ISO 3166-2 code"));
            } else if (regions.contains(alias)) {
                problems.add(aliases.problem(row, "alias", "is a region itself"));
            }
        }
    }

    private static void checkPlaces(
            PackageContent content, String table, String column, Set<String> places, List<Problem> problems) {
        content.table(table).filter(rows -> rows.has(column)).ifPresent(rows -> {
            for (CsvRow row : rows.rows()) {
                row.list(column).stream()
                        .filter(place -> !places.contains(place))
                        .forEach(place -> problems.add(rows.problem(
                                row, column, place, "resolves to no region, neither as its id nor as an alias")));
            }
        });
    }

    private static String country(String id) {
        String prefix = id.substring(0, 2);
        return COUNTRIES.getOrDefault(prefix, prefix);
    }
}
