package counterpart.engine.data.importer;

import counterpart.engine.data.importer.build.Decimals;
import counterpart.engine.data.importer.build.ImportedInstitutions;
import counterpart.engine.data.importer.build.LanguageColumns;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.RegionActivity;
import counterpart.engine.data.importer.build.RegionRecord;
import counterpart.engine.data.importer.build.TableRows;
import counterpart.engine.model.Institution;
import counterpart.engine.model.evidence.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the tables that several sources fill together: sources, regions, their aliases, institutions.
final class SharedTables {

    private SharedTables() {}

    static void write(PackageBuilder builder, PlaceLookup places, List<Source> sources) {
        sources.forEach(source -> write(source, builder.tables()));
        places.regions().forEach(place -> write(place, builder));
        places.aliases()
                .forEach(alias -> builder.tables()
                        .add("region_aliases", alias.alias(), alias.region(), alias.kind(), alias.source()));
        builder.institutions().all().forEach(located -> write(located, builder.tables()));
        builder.report().figure("regions", places.regions().size());
        builder.report().figure("institutions", builder.institutions().all().size());
    }

    private static void write(Source source, TableRows tables) {
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

    private static void write(RegionRecord place, PackageBuilder builder) {
        RegionActivity activity = builder.activity().getOrDefault(place.id(), RegionActivity.NONE);
        builder.tables()
                .add(
                        "regions",
                        LanguageColumns.row(
                                List.of(place.id(), place.country(), place.kind()),
                                place.name()::in,
                                List.of(
                                        place.mainCity(),
                                        Decimals.lat(place.point()),
                                        Decimals.lon(place.point()),
                                        String.valueOf(activity.participations()),
                                        activity.latestYear() == 0 ? "" : String.valueOf(activity.latestYear()),
                                        String.valueOf(place.curated()),
                                        TableRows.list(place.keywords()),
                                        place.confidence(),
                                        place.source())));
    }

    private static void write(ImportedInstitutions.Located located, TableRows tables) {
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
