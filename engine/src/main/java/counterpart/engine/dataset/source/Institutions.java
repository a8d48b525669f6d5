package counterpart.engine.dataset.source;

import counterpart.engine.model.Institution;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The institutions of the package under construction, by id.
final class Institutions {

    private final SortedMap<String, Located> byId = new TreeMap<>();

    /// An institution and how it came to its region.
    ///
    /// @param locatedBy one of the words of the table's schema
    /// @param distanceKm distance to the point or organisation used, null when a code was given
    record Located(
            Institution institution,
            String locatedBy,
            @Nullable Double distanceKm,
            String confidence) {}

    void put(Located located) {
        byId.put(located.institution().id(), located);
    }

    void remove(String id) {
        byId.remove(id);
    }

    Optional<Located> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Collection<Located> all() {
        return byId.values();
    }
}
