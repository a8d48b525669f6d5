package counterpart.engine.dataset.source;

import counterpart.engine.model.Institution;
import counterpart.engine.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the tables that several sources fill together: sources, regions, their aliases, institutions.
final class RegionTables {

    private RegionTables() {}

    static void write(Draft draft, Places places, List<Source> sources) {
        sources.forEach(source -> write(source, draft.tables()));
        places.regions().forEach(place -> write(place, draft));
        places
                .aliases()
                .forEach(alias -> draft.tables()
                        .add("region_aliases", alias.alias(), alias.region(), alias.kind(), alias.source()));
        draft.institutions().all().forEach(located -> write(located, draft.tables()));
        draft.report().figure("regions", places.regions().size());
        draft.report().figure("institutions", draft.institutions().all().size());
    }

    private static void write(Source source, TableDrafts tables) {
        tables.add(
                "sources",
                source.id(),
                source.title(),
                source.publisher(),
                source.licence(),
                source.url(),
                source.retrieved(),
                source.coverage(),
                source.note());
    }

    private static void write(Place place, Draft draft) {
        RegionActivity activity = draft.activity().getOrDefault(place.id(), RegionActivity.NONE);
        draft.tables()
                .add(
                        "regions",
                        place.id(),
                        place.country(),
                        place.kind(),
                        place.name().en(),
                        place.name().de(),
                        place.mainCity(),
                        Decimals.lat(place.point()),
                        Decimals.lon(place.point()),
                        String.valueOf(activity.participations()),
                        activity.latestYear() == 0 ? "" : String.valueOf(activity.latestYear()),
                        String.valueOf(place.curated()),
                        TableDrafts.list(place.keywords()),
                        place.confidence(),
                        place.source());
    }

    private static void write(Institutions.Located located, TableDrafts tables) {
        Institution institution = located.institution();
        Double km = located.distanceKm();
        tables.add(
                "institutions",
                institution.id(),
                institution.name(),
                orEmpty(institution.shortName()),
                institution.type().key(),
                institution.region().value(),
                orEmpty(institution.city()),
                Decimals.lat(institution.location()),
                Decimals.lon(institution.location()),
                located.locatedBy(),
                km == null ? "" : Decimals.km(km),
                orEmpty(institution.website()),
                orEmpty(institution.ror()),
                String.valueOf(institution.bookedAtHeadOffice()),
                String.valueOf(institution.participations()),
                located.confidence(),
                institution.source());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
