package counterpart.engine.data.importer.openalex;

import counterpart.engine.data.importer.build.ImportedInstitutions;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.ror.RorRegistry;
import counterpart.engine.data.linkage.InstitutionLink;
import counterpart.engine.data.linkage.InstitutionRecord;
import counterpart.engine.model.Institution;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The institutions of the package by ROR identifier, and the identifiers of OpenAlex that mean the same.
final class RorMatches {

    private final Map<String, String> institutions = new TreeMap<>();
    private final Map<String, String> aliases = new HashMap<>();

    private RorMatches() {}

    /// The institutions that have a ROR identifier or that a ROR record describes; of several with one identifier, the
    /// one with most projects.
    static RorMatches of(PackageBuilder builder, PlaceLookup places, RorRegistry registry) {
        RorMatches matches = new RorMatches();
        List<Institution> inOrder = builder.institutions().all().stream()
                .map(ImportedInstitutions.Located::institution)
                .sorted(Comparator.comparingInt(Institution::participations)
                        .reversed()
                        .thenComparing(Institution::id))
                .toList();
        for (Institution institution : inOrder) {
            ror(institution, places, registry)
                    .ifPresent(ror -> matches.institutions.putIfAbsent(ror, institution.id()));
        }
        return matches;
    }

    private static Optional<String> ror(Institution institution, PlaceLookup places, RorRegistry registry) {
        if (institution.ror() != null) {
            return Optional.of(institution.ror());
        }
        String country = places.find(institution.region().value()).orElseThrow().country();
        return registry.identify(InstitutionRecord.of(institution, country)).map(InstitutionLink::id);
    }

    /// Whether an institution of the package has the identifier; remembers the identifier of OpenAlex if so.
    boolean learn(OpenAlexInstitution institution) {
        String ror = institution.ror();
        if (ror == null || !institutions.containsKey(ror)) {
            return false;
        }
        aliases.put(institution.id(), ror);
        return true;
    }

    /// The ROR identifier of an institution of the package.
    ///
    /// @param identifier a ROR identifier or one of OpenAlex
    Optional<String> find(String identifier) {
        return institutions.containsKey(identifier)
                ? Optional.of(identifier)
                : Optional.ofNullable(aliases.get(identifier));
    }

    /// The id of the institution with a ROR identifier that [#find] gave.
    String institution(String ror) {
        return Optional.ofNullable(institutions.get(ror)).orElseThrow();
    }

    /// All identifiers that are known, sorted.
    Set<String> identifiers() {
        Map<String, String> all = new TreeMap<>(aliases);
        institutions.keySet().forEach(ror -> all.put(ror, ror));
        return all.keySet();
    }
}
