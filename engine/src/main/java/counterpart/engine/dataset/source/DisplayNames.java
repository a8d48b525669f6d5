package counterpart.engine.dataset.source;

import counterpart.engine.dataset.identity.Casing;
import counterpart.engine.model.Institution;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name that people read: ROR's where the institution is known there, without the country that ROR adds to
/// companies; else the source's own, without its capitals.
final class DisplayNames {

    private static final Pattern COUNTRY = Pattern.compile("(.+) \\(([^()]+)\\)");

    private final Registry registry;
    private final Casing casing;
    private final Set<String> countries;

    /// @param countries English names of countries
    DisplayNames(Registry registry, Casing casing, Set<String> countries) {
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
