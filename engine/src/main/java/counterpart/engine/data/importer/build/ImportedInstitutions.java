package counterpart.engine.data.importer.build;

import counterpart.engine.model.Institution;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The institutions of the package under construction, by id.
public final class ImportedInstitutions {

    private final SortedMap<String, Located> byId = new TreeMap<>();

    /// An institution and the method that assigned its region.
    ///
    /// @param locatedBy one of the words of the table's schema
    /// @param distanceKm distance to the point or organisation used, null when a code was given
    public record Located(
            Institution institution,
            String locatedBy,
            @Nullable Double distanceKm,
            String confidence) {}

    public void put(Located located) {
        byId.put(located.institution().id(), located);
    }

    public void remove(String id) {
        byId.remove(id);
    }

    public Optional<Located> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Located> all() {
        return byId.values();
    }
}
