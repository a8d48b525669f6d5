package counterpart.engine.data.importer.herd;

import counterpart.engine.data.importer.build.ImportedInstitutions;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.WebAddress;
import counterpart.engine.data.importer.ror.RorRecord;
import counterpart.engine.data.importer.ror.RorRegistry;
import counterpart.engine.data.linkage.InstitutionLink;
import counterpart.engine.data.linkage.InstitutionLinker;
import counterpart.engine.data.linkage.InstitutionRecord;
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

/// Matches universities of the HERD survey with known institutions by name within their state, else by their ROR
/// record; adds the others as new institutions, located at their ROR record or at the point of their state.
final class UniversityMatcher {

    private final PackageBuilder builder;
    private final PlaceLookup places;
    private final RorRegistry registry;
    private final InstitutionLinker known;
    private final InstitutionLinker registered;
    private final Map<String, String> byRor = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    UniversityMatcher(PackageBuilder builder, PlaceLookup places, RorRegistry registry) {
        this.builder = builder;
        this.places = places;
        this.registry = registry;
        List<InstitutionRecord> institutions = new ArrayList<>();
        for (ImportedInstitutions.Located located : builder.institutions().all()) {
            Institution institution = located.institution();
            institutions.add(
                    InstitutionRecord.of(institution, institution.region().value()));
            if (institution.ror() != null) {
                byRor.put(institution.ror(), institution.id());
            }
        }
        known = new InstitutionLinker(institutions);
        registered = new InstitutionLinker(registry.records().stream()
                .filter(record -> !record.subdivision().isEmpty())
                .map(record -> inState(record.subject(), record.subdivision()))
                .toList());
    }

    int size() {
        return taken.size();
    }

    /// The id of the institution; a new one where none is known.
    String find(String name, String state) {
        String full = UniversityNameExpander.full(name);
        InstitutionRecord subject = new InstitutionRecord(
                full, List.of(full), null, Institution.Type.UNIVERSITY, state, null, null, null, null);
        Optional<RorRecord> record =
                registered.find(subject).map(InstitutionLink::id).flatMap(registry::find);
        String id = record.map(RorRecord::id)
                .map(byRor::get)
                .or(() -> known.find(subject).map(InstitutionLink::id))
                .filter(taken::add)
                .orElseGet(() -> added(full, state, record));
        taken.add(id);
        return id;
    }

    private static InstitutionRecord inState(InstitutionRecord subject, String state) {
        return new InstitutionRecord(
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
                HerdImporter.ID);
        String by = record.isPresent() ? "registry-point" : "state";
        builder.institutions().put(new ImportedInstitutions.Located(institution, by, null, "official data"));
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
