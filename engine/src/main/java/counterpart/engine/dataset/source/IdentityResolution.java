package counterpart.engine.dataset.source;

import counterpart.engine.dataset.identity.Casing;
import counterpart.engine.dataset.identity.Identities;
import counterpart.engine.dataset.identity.Identity;
import counterpart.engine.dataset.identity.Subject;
import counterpart.engine.model.Institution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Makes one institution of those that several sources know: first each is looked for in ROR, then those of gathered
/// facts among the participants of projects. Every source's own id and name is kept in the table `institution_ids`.
final class IdentityResolution {

    private final Draft draft;
    private final Places places;
    private final Registry registry;
    private final InstitutionIds ids;
    private final Map<String, String> merged = new TreeMap<>();

    IdentityResolution(Draft draft, Places places, Registry registry) {
        this.draft = draft;
        this.places = places;
        this.registry = registry;
        ids = new InstitutionIds(draft, registry);
    }

    void resolve() {
        all().forEach(this::identify);
        mergeGathered();
        Map.of("competences", 0, "cluster_organisations", 0, "research_spending", 1)
                .forEach((table, column) -> draft.tables().rename(table, column, merged));
        name();
        ids.write();
        draft.report().figure("institutions of gathered facts that are participants", merged.size());
    }

    private List<Institution> all() {
        return draft.institutions().all().stream()
                .map(Institutions.Located::institution)
                .toList();
    }

    private Subject subject(Institution institution) {
        String region = institution.region().value();
        return Subject.of(institution, places.find(region).orElseThrow().country());
    }

    private void identify(Institution institution) {
        ids.own(institution);
        if (institution.ror() == null) {
            registry.identify(subject(institution)).ifPresent(identity -> {
                put(institution.id(), Renamed.withRor(institution, identity.id()));
                ids.ror(institution.id(), identity.id(), identity.method().key());
            });
        } else {
            ids.ror(institution.id(), institution.ror(), "given");
        }
    }

    private void mergeGathered() {
        List<Institution> institutions = all();
        Identities participants = new Identities(participants(institutions));
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
    private List<Subject> participants(List<Institution> institutions) {
        Set<String> seen = new HashSet<>();
        List<Subject> participants = new ArrayList<>();
        institutions.stream()
                .filter(IdentityResolution::isParticipant)
                .sorted(Comparator.comparingInt(Institution::participations)
                        .reversed()
                        .thenComparing(Institution::id))
                .map(one -> one.ror() == null || seen.add(one.ror()) ? one : Renamed.withRor(one, null))
                .forEach(one -> participants.add(subject(one)));
        return participants;
    }

    private static boolean isParticipant(Institution institution) {
        return institution.id().startsWith("cordis-");
    }

    private void merge(Institution gathered, Identity identity) {
        draft.institutions().find(identity.id()).ifPresent(located -> {
            put(identity.id(), Renamed.merged(located.institution(), gathered));
            draft.institutions().remove(gathered.id());
            merged.put(gathered.id(), identity.id());
            ids.merged(gathered.id(), identity);
        });
    }

    private void put(String id, Institution institution) {
        draft.institutions()
                .find(id)
                .ifPresent(old -> draft.institutions()
                        .put(new Institutions.Located(
                                institution, old.locatedBy(), old.distanceKm(), old.confidence())));
    }

    /// Names to read: as gathered facts or ROR write them, else CORDIS' capitals turned into words.
    private void name() {
        List<Institution> institutions = all();
        Casing casing = new Casing(Stream.concat(
                        registry.records().stream().map(RorRecord::name),
                        institutions.stream().map(Institution::name))
                .toList());
        DisplayNames names = new DisplayNames(registry, casing, countries());
        Set<String> gathered = new HashSet<>(merged.values());
        for (Institution institution : institutions) {
            if (isParticipant(institution)) {
                String name = gathered.contains(institution.id()) ? institution.name() : names.of(institution);
                put(institution.id(), Renamed.named(institution, name, names.city(institution)));
            }
        }
    }

    private Set<String> countries() {
        Set<String> names = new HashSet<>();
        draft.target().readIfPresent("countries", row -> names.add(row.text("name_en")));
        return names;
    }
}
