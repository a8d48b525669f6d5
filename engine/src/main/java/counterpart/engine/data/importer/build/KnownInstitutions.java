package counterpart.engine.data.importer.build;

import counterpart.engine.data.linkage.InstitutionLink;
import counterpart.engine.data.linkage.InstitutionLinker;
import counterpart.engine.data.linkage.InstitutionRecord;
import counterpart.engine.model.Institution;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Adds institutions that a source names, and the fields that they hold by it. An institution that another
/// source has described already keeps its id; the others become institutions of the source.
public final class KnownInstitutions {

    private final PackageBuilder builder;
    private final PlaceLookup places;
    private final InstitutionLinker known;
    private final Set<List<String>> fields = new HashSet<>();

    /// @param builder with the institutions known so far
    public KnownInstitutions(PackageBuilder builder, PlaceLookup places) {
        this.builder = builder;
        this.places = places;
        known = new InstitutionLinker(builder.institutions().all().stream()
                .map(ImportedInstitutions.Located::institution)
                .map(this::subject)
                .toList());
    }

    /// The id under which an institution is known, after it was added where it was not.
    ///
    /// @param locatedBy one of the words of the table's schema
    /// @param confidence what of it is sourced and what is general knowledge
    public String add(Institution institution, String locatedBy, String confidence) {
        Optional<InstitutionLink> same = known.find(subject(institution));
        if (same.isPresent()) {
            return same.get().id();
        }
        builder.institutions().put(new ImportedInstitutions.Located(institution, locatedBy, null, confidence));
        return institution.id();
    }

    /// Adds a field that an institution holds; once for each field.
    ///
    /// @param year of the evidence, empty when it has none
    public void claim(String institution, String field, String year, String source) {
        if (fields.add(List.of(institution, field))) {
            builder.tables().add("competences", institution, field, "0", "0", "", "", year, "1", source);
        }
    }

    private InstitutionRecord subject(Institution institution) {
        String region = institution.region().value();
        return InstitutionRecord.of(
                institution, places.find(region).map(RegionRecord::country).orElse(""));
    }
}
