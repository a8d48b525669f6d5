package counterpart.engine.data.importer.merge;

import counterpart.engine.data.importer.ror.RorRegistry;
import counterpart.engine.data.linkage.NameCase;
import counterpart.engine.model.Institution;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Display names of institutions: that of ROR where there is a record, without the country that ROR appends to
/// companies; else that of the source in mixed case.
final class DisplayNames {

    private static final Pattern COUNTRY = Pattern.compile("(.+) \\(([^()]+)\\)");

    private final RorRegistry registry;
    private final NameCase casing;
    private final Set<String> countries;

    /// @param countries English names of countries
    DisplayNames(RorRegistry registry, NameCase casing, Set<String> countries) {
        this.registry = registry;
        this.casing = casing;
        this.countries = Set.copyOf(countries);
    }

    String of(Institution institution) {
        return Optional.ofNullable(institution.ror())
                .flatMap(registry::find)
                .map(record -> withoutCountry(record.name()))
                .orElseGet(() -> casing.display(institution.name(), institution.shortName()));
    }

    @Nullable
    String city(Institution institution) {
        String city = institution.city();
        return city == null ? null : casing.display(city, null);
    }

    private String withoutCountry(String name) {
        Matcher parts = COUNTRY.matcher(name);
        return parts.matches() && countries.contains(parts.group(2)) ? parts.group(1) : name;
    }
}
