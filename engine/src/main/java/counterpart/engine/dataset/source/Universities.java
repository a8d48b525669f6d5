package counterpart.engine.dataset.source;

import counterpart.engine.dataset.identity.Identities;
import counterpart.engine.dataset.identity.Identity;
import counterpart.engine.dataset.identity.Subject;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The universities of the HERD survey among the institutions that are known, by name within their state; else by
/// their record in ROR; else as new institutions, placed at their state's own point.
final class Universities {

    private final Draft draft;
    private final Places places;
    private final Registry registry;
    private final Identities known;
    private final Identities registered;
    private final Map<String, String> byRor = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Universities(Draft draft, Places places, Registry registry) {
        this.draft = draft;
        this.places = places;
        this.registry = registry;
        List<Subject> institutions = new ArrayList<>();
        for (Institutions.Located located : draft.institutions().all()) {
            Institution institution = located.institution();
            institutions.add(Subject.of(institution, institution.region().value()));
            if (institution.ror() != null) {
                byRor.put(institution.ror(), institution.id());
            }
        }
        known = new Identities(institutions);
        registered = new Identities(registry.records().stream()
                .filter(record -> !record.subdivision().isEmpty())
                .map(record -> inState(record.subject(), record.subdivision()))
                .toList());
    }

    int size() {
        return taken.size();
    }

    /// The id of the institution; a new one where none is known.
    String find(String name, String state) {
        String full = HerdName.full(name);
        Subject subject =
                new Subject(full, List.of(full), null, Institution.Type.UNIVERSITY, state, null, null, null, null);
        Optional<RorRecord> record = registered.find(subject).map(Identity::id).flatMap(registry::find);
        String id = record.map(RorRecord::id)
                .map(byRor::get)
                .or(() -> known.find(subject).map(Identity::id))
                .filter(taken::add)
                .orElseGet(() -> added(full, state, record));
        taken.add(id);
        return id;
    }

    private static Subject inState(Subject subject, String state) {
        return new Subject(
                subject.id(), subject.names(), subject.shortName(), subject.type(), state, null, null, null, null);
    }

    private String added(String name, String state, Optional<RorRecord> record) {
        String id = state.toLowerCase(Locale.ROOT) + "-" + slug(name);
        GeoPoint point = record.flatMap(found -> Optional.ofNullable(found.point()))
                .orElseGet(() -> places.find(state).orElseThrow().point());
        Institution institution = new Institution(
                id,
                record.map(RorRecord::name).orElse(name),
                null,
                Institution.Type.UNIVERSITY,
                new RegionId(state),
                city(record),
                point,
                record.map(RorRecord::website).map(WebAddress::host).orElse(null),
                record.map(RorRecord::id).orElse(null),
                false,
                0,
                HerdImport.ID);
        String by = record.isPresent() ? "registry-point" : "state";
        draft.institutions().put(new Institutions.Located(institution, by, null, "official data"));
        return id;
    }

    private static @Nullable String city(Optional<RorRecord> record) {
        return record.map(RorRecord::city).filter(city -> !city.isEmpty()).orElse(null);
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
