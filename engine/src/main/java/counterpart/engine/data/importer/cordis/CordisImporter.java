package counterpart.engine.data.importer.cordis;

import counterpart.engine.data.importer.build.ImportedInstitutions;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.RegionActivity;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.cordis.file.CordisFiles;
import counterpart.engine.data.importer.cordis.file.CordisOrganisation;
import counterpart.engine.data.importer.cordis.file.CordisParticipation;
import counterpart.engine.data.importer.gazetteer.Gazetteer;
import counterpart.engine.data.importer.location.CityLocator;
import counterpart.engine.data.importer.location.LocationCorrection;
import counterpart.engine.data.importer.location.LocationReport;
import counterpart.engine.data.importer.location.LocationResult;
import counterpart.engine.data.importer.location.LocationResult.Located;
import counterpart.engine.data.importer.location.LocationResult.Unlocated;
import counterpart.engine.data.importer.location.OrganisationLocator;
import counterpart.engine.data.importer.location.SubdivisionTable;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.data.importer.ror.RorRegistry;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Imports Horizon Europe projects with their fields and participations: participants become institutions, the texts
/// of projects mentions of fields and characteristic words, keywords terms of fields.
public final class CordisImporter implements SourceImporter {

    static final String ID = "cordis-horizon";

    private final PlaceLookup places;
    private final RorRegistry registry;
    private final Gazetteer gazetteer;

    public CordisImporter(PlaceLookup places, RorRegistry registry, Gazetteer gazetteer) {
        this.places = places;
        this.registry = registry;
        this.gazetteer = gazetteer;
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
                "Horizon Europe projects signed before July 2025",
                "organisations outside NUTS lie where the gazetteer places their city, else in the subdivision of the"
                        + " nearest known point, where that is within 50 km");
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
    public void read(RawFiles files, PackageBuilder builder) {
        CordisFiles cordis = CordisFiles.read(files, builder.fields(), builder.report());
        CityLocator cities = new CityLocator(gazetteer, places, registry, builder.report());
        OrganisationLocator locator =
                new OrganisationLocator(places, SubdivisionTable.read(files, builder.target()), registry, cities);
        Map<String, LocationResult> whereabouts = locator.locate(cordis.organisations());
        whereabouts.replaceAll((id, where) -> orCurated(id, where, builder.institutions()));
        LocationCorrection relocation = new LocationCorrection(builder.institutions(), places, registry);
        cordis.organisations()
                .forEach(organisation -> whereabouts.compute(
                        organisation.id(), (id, where) -> relocation.of(organisation, Objects.requireNonNull(where))));
        LocationReport.write(cordis, whereabouts, builder.report());
        Map<String, Located> located = located(whereabouts);
        builder.report().figure("located organisations", located.size());
        institutions(cordis, located, builder);
        ProjectTables.write(cordis, located.keySet(), builder.tables());
        new ProjectTextTables(cordis.projects(), builder).write(files);
        new FieldTermLearner(cordis.projects()).write(builder.tables());
    }

    /// The given location, else that of gathered facts about the same organisation.
    private static LocationResult orCurated(String id, LocationResult where, ImportedInstitutions institutions) {
        return switch (where) {
            case Located located -> located;
            case Unlocated unlocated ->
                institutions
                        .find("cordis-" + id)
                        .map(ImportedInstitutions.Located::institution)
                        .<LocationResult>map(CordisImporter::curated)
                        .orElse(unlocated);
        };
    }

    private static Located curated(Institution institution) {
        return new Located(institution.region().value(), institution.location(), "curated", "gathered facts", null);
    }

    private static Map<String, Located> located(Map<String, LocationResult> whereabouts) {
        Map<String, Located> located = new HashMap<>();
        whereabouts.forEach((id, where) -> {
            if (where instanceof Located place) {
                located.put(id, place);
            }
        });
        return located;
    }

    private static void institutions(CordisFiles cordis, Map<String, Located> located, PackageBuilder builder) {
        Map<String, Integer> participations = participations(cordis, located, builder.activity());
        Set<String> headOffices = headOffices(builder);
        builder.report().figure("participations booked at head offices", sum(participations, headOffices));
        for (CordisOrganisation organisation : cordis.organisations()) {
            Located place = located.get(organisation.id());
            if (place != null) {
                boolean headOffice = headOffices.contains(organisation.id());
                int count = participations.getOrDefault(organisation.id(), 0);
                Institution institution = institution(organisation, place, headOffice, count);
                builder.institutions().put(merged(institution, place, builder.institutions()));
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
        for (CordisParticipation participation : cordis.participations()) {
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
            CordisOrganisation organisation, Located place, boolean headOffice, int participations) {
        return new Institution(
                organisation.institutionId(),
                organisation.name(),
                organisation.shortName(),
                organisation.type(),
                new RegionId(place.region()),
                place.city() == null ? organisation.city() : place.city(),
                place.point(),
                organisation.website(),
                null,
                headOffice,
                participations,
                ID);
    }

    private static ImportedInstitutions.Located merged(Institution cordis, Located place, ImportedInstitutions all) {
        String confidence = place.by().equals("code") ? "official data" : "official data, region derived";
        Institution institution = all.find(cordis.id())
                .map(ImportedInstitutions.Located::institution)
                .map(curated -> merged(cordis, curated))
                .orElse(cordis);
        return new ImportedInstitutions.Located(institution, place.by(), place.distanceKm(), confidence);
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

    private static Set<String> headOffices(PackageBuilder builder) {
        Set<String> ids = new HashSet<>();
        builder.target().readIfPresent("head_offices", row -> ids.add(row.required("organisation_id")));
        return ids;
    }
}
