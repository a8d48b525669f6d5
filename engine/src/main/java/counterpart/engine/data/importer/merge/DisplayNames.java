package counterpart.engine.data.importer.merge;

import counterpart.engine.data.importer.ror.RorRecord;
import counterpart.engine.data.importer.ror.RorRegistry;
import counterpart.engine.data.linkage.NameCase;
import counterpart.engine.data.linkage.RomanisedNames;
import counterpart.engine.model.Institution;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Display names of institutions: that of ROR where there is a record, without the country that ROR appends to
/// companies; else that of the source in mixed case. Legal names in romanised Greek or Turkish give way to another
/// name of ROR or to the short name of the source, which mostly is the English name.
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

    /// @param country ISO code of the institution's country
    String of(Institution institution, String country) {
        return record(institution).stream()
                .flatMap(record -> record.names().stream())
                .filter(name -> !RomanisedNames.isRomanised(name, country))
                .findFirst()
                .map(this::withoutCountry)
                .orElseGet(() -> ofSource(institution, country));
    }

    /// The short name of the source, else the acronym of ROR; null when there is none or it became the name.
    @Nullable
    String shortName(Institution institution, String name) {
        return Optional.ofNullable(institution.shortName())
                .or(() -> record(institution).map(RorRecord::acronym))
                .filter(known ->
                        !known.equalsIgnoreCase(name) || institution.name().equalsIgnoreCase(name))
                .orElse(null);
    }

    /// The city of the source, else that of ROR.
    @Nullable
    String city(Institution institution) {
        return Optional.ofNullable(institution.city())
                .map(city -> casing.display(city, null))
                .or(() -> record(institution).map(RorRecord::city).filter(city -> !city.isEmpty()))
                .orElse(null);
    }

    private Optional<RorRecord> record(Institution institution) {
        return Optional.ofNullable(institution.ror()).flatMap(registry::find);
    }

    private String ofSource(Institution institution, String country) {
        String given = institution.name();
        String shortName = institution.shortName();
        if (!RomanisedNames.isRomanised(given, country)) {
            return casing.display(given, shortName);
        }
        String bare = RomanisedNames.withoutLegalForm(given);
        String chosen = shortName == null || !RomanisedNames.isRomanised(bare, country)
                ? bare
                : RomanisedNames.withoutLegalForm(shortName);
        return casing.display(chosen, null);
    }

    private String withoutCountry(String name) {
        Matcher parts = COUNTRY.matcher(name);
        return parts.matches() && countries.contains(parts.group(2)) ? parts.group(1) : name;
    }
}
