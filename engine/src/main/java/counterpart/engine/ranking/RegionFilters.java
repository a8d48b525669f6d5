package counterpart.engine.ranking;

import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Country.EuStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The regions to show. A filter removes regions; it never changes the score of the remaining ones.
///
/// @param countries ISO codes; empty means all
/// @param excludeCountries ISO codes to leave out
/// @param continents empty means all
/// @param eu empty means members and non-members
/// @param programmes ids of funding programmes of which one must fit the region; empty means no restriction
/// @param minParticipations the minimum number of project participations; if absent, the default candidates
/// @param domestic whether regions in Germany are candidates too
public record RegionFilters(
        Set<String> countries,
        Set<String> excludeCountries,
        Set<Continent> continents,
        Set<EuStatus> eu,
        Set<String> programmes,
        Contacts contacts,
        OptionalInt minParticipations,
        boolean domestic) {

    /// No filter: all default candidates.
    public static final RegionFilters NONE = new RegionFilters(
            Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Contacts.ANY, OptionalInt.empty(), false);

    public RegionFilters {
        countries = Set.copyOf(countries);
        excludeCountries = Set.copyOf(excludeCountries);
        continents = Set.copyOf(continents);
        eu = Set.copyOf(eu);
        programmes = Set.copyOf(programmes);
    }

    /// Whether regions must have, or must not have, a contact with the cluster.
    public enum Contacts {
        ANY,
        ONLY,
        NONE;

        /// The word used in the API.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Parses such a word; empty for any other word.
        public static Optional<Contacts> ofKey(String key) {
            for (Contacts value : values()) {
                if (value.key().equals(key)) {
                    return Optional.of(value);
                }
            }
            return Optional.empty();
        }
    }
}
