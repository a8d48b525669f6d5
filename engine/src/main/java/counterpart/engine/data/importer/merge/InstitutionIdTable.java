package counterpart.engine.data.importer.merge;

import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.ror.RorImporter;
import counterpart.engine.data.importer.ror.RorRecord;
import counterpart.engine.data.importer.ror.RorRegistry;
import counterpart.engine.data.linkage.InstitutionLink;
import counterpart.engine.model.Institution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The table `institution_ids`: id and name of each institution in every source, with the rule that linked them.
final class InstitutionIdTable {

    static final String TABLE = "institution_ids";

    private static final String CORDIS_PREFIX = "cordis-";

    private final PackageBuilder builder;
    private final RorRegistry registry;
    private final Map<String, List<Id>> byInstitution = new LinkedHashMap<>();

    private record Id(String scheme, String value, String name, String method, String source) {}

    InstitutionIdTable(PackageBuilder builder, RorRegistry registry) {
        this.builder = builder;
        this.registry = registry;
    }

    /// The id and name under which the institution was read.
    void own(Institution institution) {
        String id = institution.id();
        String scheme = institution.source();
        String value = id.startsWith(CORDIS_PREFIX) ? id.substring(CORDIS_PREFIX.length()) : id;
        add(id, new Id(scheme, value, institution.name(), "given", institution.source()));
    }

    void ror(String institution, String ror, String method) {
        String name = registry.find(ror).map(RorRecord::name).orElse("");
        add(institution, new Id(RorImporter.ID, ror, name, method, RorImporter.ID));
    }

    /// The ids of an institution that turned out to be another one.
    void merged(String institution, InstitutionLink identity) {
        List<Id> moved = byInstitution.getOrDefault(institution, List.of());
        byInstitution.remove(institution);
        for (Id id : moved) {
            boolean own = !id.scheme().equals(RorImporter.ID);
            String method = own ? identity.method().key() : id.method();
            add(identity.id(), new Id(id.scheme(), id.value(), id.name(), method, id.source()));
        }
    }

    private void add(String institution, Id id) {
        List<Id> ids = byInstitution.computeIfAbsent(institution, key -> new ArrayList<>(2));
        if (ids.stream()
                .noneMatch(other ->
                        other.scheme().equals(id.scheme()) && other.value().equals(id.value()))) {
            ids.add(id);
        }
    }

    void write() {
        byInstitution.forEach((institution, ids) -> {
            String shown = builder.institutions()
                    .find(institution)
                    .map(located -> located.institution().name())
                    .orElse("");
            ids.forEach(id -> write(institution, id, shown));
        });
    }

    private void write(String institution, Id id, String shown) {
        String name = Optional.of(id.name())
                .filter(other -> !other.equalsIgnoreCase(shown))
                .orElse("");
        builder.tables().add(TABLE, institution, id.scheme(), id.value(), name, id.method(), id.source());
    }
}
