package counterpart.engine.data.importer.merge;

import counterpart.engine.data.importer.build.ImportedInstitutions;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.data.importer.ror.RorRecord;
import counterpart.engine.data.importer.ror.RorRegistry;
import counterpart.engine.data.linkage.InstitutionLink;
import counterpart.engine.data.linkage.InstitutionLinker;
import counterpart.engine.data.linkage.InstitutionRecord;
import counterpart.engine.data.linkage.NameCase;
import counterpart.engine.model.Institution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Merges institutions of several sources: links each with its ROR record, then institutions of gathered facts with
/// participants of projects. The ids and names of all sources are kept in the table `institution_ids`.
public final class InstitutionMerger {

    private static final String DISPLAY_NAMES = "display_names";

    private final PackageBuilder builder;
    private final PlaceLookup places;
    private final RorRegistry registry;
    private final InstitutionIdTable ids;
    private final Map<String, String> merged = new TreeMap<>();

    public InstitutionMerger(PackageBuilder builder, PlaceLookup places, RorRegistry registry) {
        this.builder = builder;
        this.places = places;
        this.registry = registry;
        ids = new InstitutionIdTable(builder, registry);
    }

    public void resolve() {
        all().forEach(this::identify);
        mergeGathered();
        Map.of("competences", 0, "cluster_organisations", 0, "research_spending", 1, "publications", 0)
                .forEach((table, column) -> builder.tables().rename(table, column, merged));
        builder.tables().removeRepeated("publications", 0, 1, 5);
        builder.tables().removeRepeated("competences", 0, 1, 8);
        name();
        new DuplicateResolver(builder, places, ids).resolve();
        ids.write();
        builder.report().figure("institutions of gathered facts that are participants", merged.size());
    }

    private List<Institution> all() {
        return builder.institutions().all().stream()
                .map(ImportedInstitutions.Located::institution)
                .toList();
    }

    private InstitutionRecord subject(Institution institution) {
        String region = institution.region().value();
        return InstitutionRecord.of(
                institution, places.find(region).orElseThrow().country());
    }

    private void identify(Institution institution) {
        ids.own(institution);
        if (institution.ror() == null) {
            registry.identify(subject(institution)).ifPresent(identity -> {
                put(institution.id(), RenamedInstitutions.withRor(institution, identity.id()));
                ids.ror(institution.id(), identity.id(), identity.method().key());
            });
        } else {
            ids.ror(institution.id(), institution.ror(), "given");
        }
    }

    private void mergeGathered() {
        List<Institution> institutions = all();
        InstitutionLinker participants = new InstitutionLinker(participants(institutions));
        Set<String> taken = new HashSet<>();
        for (Institution gathered : institutions) {
            if (!isParticipant(gathered)) {
                participants
                        .find(subject(gathered))
                        .filter(identity -> taken.add(identity.id()))
                        .ifPresent(identity -> merge(gathered, identity));
            }
        }
    }

    /// The participants; where several have one ROR identifier, only the one with most projects keeps it.
    private List<InstitutionRecord> participants(List<Institution> institutions) {
        Set<String> seen = new HashSet<>();
        List<InstitutionRecord> participants = new ArrayList<>();
        institutions.stream()
                .filter(InstitutionMerger::isParticipant)
                .sorted(Comparator.comparingInt(Institution::participations)
                        .reversed()
                        .thenComparing(Institution::id))
                .map(one -> one.ror() == null || seen.add(one.ror()) ? one : RenamedInstitutions.withRor(one, null))
                .forEach(one -> participants.add(subject(one)));
        return participants;
    }

    private static boolean isParticipant(Institution institution) {
        return institution.id().startsWith("cordis-");
    }

    private void merge(Institution gathered, InstitutionLink identity) {
        builder.institutions().find(identity.id()).ifPresent(located -> {
            put(identity.id(), RenamedInstitutions.merged(located.institution(), gathered));
            builder.institutions().remove(gathered.id());
            merged.put(gathered.id(), identity.id());
            ids.merged(gathered.id(), identity);
        });
    }

    private void put(String id, Institution institution) {
        builder.institutions()
                .find(id)
                .ifPresent(old -> builder.institutions()
                        .put(new ImportedInstitutions.Located(
                                institution, old.locatedBy(), old.distanceKm(), old.confidence())));
    }

    /// Sets display names: from the hand-kept table, gathered facts or ROR, else CORDIS names in mixed case.
    private void name() {
        Map<String, String> curated = curatedNames();
        List<Institution> institutions = all();
        NameCase casing = new NameCase(Stream.concat(
                        registry.records().stream().map(RorRecord::name),
                        institutions.stream().map(Institution::name))
                .toList());
        DisplayNames names = new DisplayNames(registry, casing, countries());
        Set<String> gathered = new HashSet<>(merged.values());
        for (Institution institution : institutions) {
            if (isParticipant(institution)) {
                String country = subject(institution).country();
                String name = curated.getOrDefault(
                        institution.id(),
                        gathered.contains(institution.id()) ? institution.name() : names.of(institution, country));
                put(
                        institution.id(),
                        RenamedInstitutions.named(
                                institution, name, names.shortName(institution, name), names.city(institution)));
            }
        }
    }

    private Map<String, String> curatedNames() {
        Map<String, String> names = new TreeMap<>();
        builder.target()
                .readIfPresent(DISPLAY_NAMES, row -> names.put(row.required("institution"), row.required("name")));
        names.keySet().stream()
                .filter(id -> builder.institutions().find(id).isEmpty())
                .forEach(id -> builder.report().add(Outcome.SKIPPED, DISPLAY_NAMES, 0, "institution is unknown", id));
        return names;
    }

    private Set<String> countries() {
        Set<String> names = new HashSet<>();
        builder.target().readIfPresent("countries", row -> names.add(row.text("name_en")));
        return names;
    }
}
