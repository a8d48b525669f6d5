package counterpart.engine.dataset.source;

import counterpart.engine.dataset.identity.Identities;
import counterpart.engine.dataset.identity.Identity;
import counterpart.engine.dataset.identity.Subject;
import counterpart.engine.model.GeoPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The records of ROR: who an institution is, and in which subdivision a point lies.
final class Registry {

    private final Map<String, RorRecord> records = new LinkedHashMap<>();
    private final Map<String, List<RorRecord>> placed = new HashMap<>();
    private @Nullable Identities identities;

    void add(RorRecord record) {
        records.put(record.id(), record);
        if (!record.subdivision().isEmpty() && record.point() != null) {
            placed.computeIfAbsent(record.country(), key -> new ArrayList<>()).add(record);
        }
    }

    Collection<RorRecord> records() {
        return records.values();
    }

    Optional<RorRecord> find(String id) {
        return Optional.ofNullable(records.get(id));
    }

    /// The record that an institution is.
    Optional<Identity> identify(Subject subject) {
        if (identities == null) {
            identities = new Identities(
                    records.values().stream().map(RorRecord::subject).toList());
        }
        return identities.find(subject);
    }

    /// Whether records of a country say in which subdivision they lie.
    boolean places(String country) {
        return placed.containsKey(country);
    }

    /// The record of a country nearest to a point that says in which subdivision it lies.
    Optional<Near> nearest(String country, GeoPoint point) {
        return placed.getOrDefault(country, List.of()).stream()
                .flatMap(record -> near(record, point).stream())
                .min(Comparator.comparingDouble(Near::distanceKm).thenComparing(Near::subdivision));
    }

    private static Optional<Near> near(RorRecord record, GeoPoint point) {
        return Optional.ofNullable(record.point())
                .map(there -> new Near(record.subdivision(), there.distanceKm(point)));
    }

    /// A subdivision and how far the point is that speaks for it.
    record Near(String subdivision, double distanceKm) {}
}
