package counterpart.engine.dataset.source;

import counterpart.engine.dataset.source.Whereabouts.Located;
import counterpart.engine.dataset.source.Whereabouts.Unlocated;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Horizon Europe projects: participants become institutions, their projects' field tags competences, joint projects
/// collaborations of regions, common tags what relatedness is computed from, keywords terms for fields.
final class CordisImport implements SourceImport {

    static final String ID = "cordis-horizon";

    private final Places places;
    private final Registry registry;

    CordisImport(Places places, Registry registry) {
        this.places = places;
        this.registry = registry;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "CORDIS: EU research projects under Horizon Europe",
                "European Commission, Publications Office of the European Union",
                "reuse with attribution (Decision 2011/833/EU)",
                "https://cordis.europa.eu",
                "",
                "Horizon Europe projects signed before 2025",
                "organisations outside NUTS lie in the subdivision of the nearest known point, where that is within"
                        + " 50 km");
    }

    @Override
    public List<String> files() {
        return List.of(
                CordisFiles.PROJECTS,
                CordisFiles.ORGANISATIONS,
                CordisFiles.TAGS,
                SubdivisionTable.ASSIGNMENTS,
                SubdivisionTable.SUSPECTED);
    }

    @Override
    public void read(RawFiles files, Draft draft) {
        CordisFiles cordis = CordisFiles.read(files, draft.fields(), draft.report());
        Locator locator = new Locator(places, SubdivisionTable.read(files, draft.target()), registry);
        Map<String, Whereabouts> whereabouts = locator.locate(cordis.organisations());
        whereabouts.replaceAll((id, where) -> orCurated(id, where, draft.institutions()));
        Relocation relocation = new Relocation(draft.institutions(), places, registry);
        cordis.organisations()
                .forEach(organisation -> whereabouts.compute(
                        organisation.id(), (id, where) -> relocation.of(organisation, Objects.requireNonNull(where))));
        LocationReport.write(cordis, whereabouts, draft.report());
        Map<String, Located> located = located(whereabouts);
        draft.report().figure("located organisations", located.size());
        institutions(cordis, located, draft);
        new CompetenceTally(cordis, located.keySet()).write(draft.tables());
        new CollaborationTally(cordis, located, headOffices(draft)).write(draft.tables());
        new TagTally(cordis.projects()).write(draft.tables());
        new TermTally(cordis.projects()).write(draft.tables());
    }

    /// As found, or where people who gathered facts about the same organisation put it.
    private static Whereabouts orCurated(String id, Whereabouts where, Institutions institutions) {
        return switch (where) {
            case Located located -> located;
            case Unlocated unlocated ->
                institutions
                        .find("cordis-" + id)
                        .map(Institutions.Located::institution)
                        .<Whereabouts>map(CordisImport::curated)
                        .orElse(unlocated);
        };
    }

    private static Located curated(Institution institution) {
        return new Located(institution.region().value(), institution.location(), "curated", "gathered facts", null);
    }

    private static Map<String, Located> located(Map<String, Whereabouts> whereabouts) {
        Map<String, Located> located = new HashMap<>();
        whereabouts.forEach((id, where) -> {
            if (where instanceof Located place) {
                located.put(id, place);
            }
        });
        return located;
    }

    private static void institutions(CordisFiles cordis, Map<String, Located> located, Draft draft) {
        Map<String, Integer> participations = participations(cordis, located, draft.activity());
        Set<String> headOffices = headOffices(draft);
        draft.report().figure("participations booked at head offices", sum(participations, headOffices));
        for (Organisation organisation : cordis.organisations()) {
            Located place = located.get(organisation.id());
            if (place != null) {
                boolean headOffice = headOffices.contains(organisation.id());
                int count = participations.getOrDefault(organisation.id(), 0);
                Institution institution = institution(organisation, place, headOffice, count);
                draft.institutions().put(merged(institution, place, draft.institutions()));
            }
        }
    }

    private static long sum(Map<String, Integer> participations, Set<String> organisations) {
        return organisations.stream()
                .mapToLong(id -> participations.getOrDefault(id, 0))
                .sum();
    }

    /// Counts the participations of each located organisation, and those of the regions into `activity`.
    private static Map<String, Integer> participations(
            CordisFiles cordis, Map<String, Located> located, Map<String, RegionActivity> activity) {
        Map<String, Integer> byOrganisation = new HashMap<>();
        for (Participation participation : cordis.participations()) {
            Located place = located.get(participation.organisation().id());
            if (place != null) {
                RegionActivity one =
                        new RegionActivity(1, participation.project().year());
                activity.merge(place.region(), one, RegionActivity::plus);
                byOrganisation.merge(participation.organisation().id(), 1, Integer::sum);
            }
        }
        return byOrganisation;
    }

    private static Institution institution(
            Organisation organisation, Located place, boolean headOffice, int participations) {
        return new Institution(
                organisation.institutionId(),
                organisation.name(),
                organisation.shortName(),
                organisation.type(),
                new RegionId(place.region()),
                organisation.city(),
                place.point(),
                organisation.website(),
                null,
                headOffice,
                participations,
                ID);
    }

    private static Institutions.Located merged(Institution cordis, Located place, Institutions all) {
        String confidence = place.by().equals("code") ? "official data" : "official data, region derived";
        Institution institution = all.find(cordis.id())
                .map(Institutions.Located::institution)
                .map(curated -> merged(cordis, curated))
                .orElse(cordis);
        return new Institutions.Located(institution, place.by(), place.distanceKm(), confidence);
    }

    private static Institution merged(Institution cordis, Institution curated) {
        return new Institution(
                cordis.id(),
                curated.name(),
                curated.shortName(),
                curated.type(),
                cordis.region(),
                cordis.city(),
                cordis.location(),
                curated.website(),
                curated.ror(),
                cordis.bookedAtHeadOffice(),
                cordis.participations(),
                ID);
    }

    private static Set<String> headOffices(Draft draft) {
        Set<String> ids = new HashSet<>();
        draft.target().readIfPresent("head_offices", row -> ids.add(row.required("organisation_id")));
        return ids;
    }
}
