package counterpart.engine.data.importer.ror;

import counterpart.engine.data.linkage.InstitutionLink;
import counterpart.engine.data.linkage.InstitutionLinker;
import counterpart.engine.data.linkage.InstitutionRecord;
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

/// The ROR records in memory: identify institutions and find the subdivision of a point.
public final class RorRegistry {

    private final Map<String, RorRecord> records = new LinkedHashMap<>();
    private final Map<String, List<RorRecord>> placed = new HashMap<>();
    private @Nullable InstitutionLinker identities;

    public void add(RorRecord record) {
        records.put(record.id(), record);
        if (!record.subdivision().isEmpty() && record.point() != null) {
            placed.computeIfAbsent(record.country(), key -> new ArrayList<>()).add(record);
        }
    }

    public Collection<RorRecord> records() {
        return records.values();
    }

    public Optional<RorRecord> find(String id) {
        return Optional.ofNullable(records.get(id));
    }

    /// The record that describes an institution.
    public Optional<InstitutionLink> identify(InstitutionRecord subject) {
        if (identities == null) {
            identities = new InstitutionLinker(
                    records.values().stream().map(RorRecord::subject).toList());
        }
        return identities.find(subject);
    }

    /// Whether some record of a country has a subdivision.
    public boolean places(String country) {
        return placed.containsKey(country);
    }

    /// The nearest record of a country that has a subdivision.
    public Optional<Near> nearest(String country, GeoPoint point) {
        return placed.getOrDefault(country, List.of()).stream()
                .flatMap(record -> near(record, point).stream())
                .min(Comparator.comparingDouble(Near::distanceKm).thenComparing(Near::subdivision));
    }

    private static Optional<Near> near(RorRecord record, GeoPoint point) {
        return Optional.ofNullable(record.point())
                .map(there -> new Near(record.subdivision(), there.distanceKm(point)));
    }

    /// A subdivision and the distance of the record that belongs to it.
    public record Near(String subdivision, double distanceKm) {}
}
