package counterpart.engine.data.importer.openalex;

import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.RegionRecord;
import counterpart.engine.data.importer.scale.RegionalFigures;
import counterpart.engine.data.importer.scale.Trust;
import counterpart.engine.model.evidence.RegionalEvidence.Basis;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The works of regions outside NUTS by field, which are evidence of the regions (decision 028). A work of two
/// institutions of a region counts twice, as a project does.
final class RegionalWorks {

    private static final String NUTS = "nuts2";
    private static final double LEAST = 0.05;

    private final Map<String, Map<String, Double>> byRegion = new TreeMap<>();
    private final PackageBuilder builder;
    private final PlaceLookup places;

    RegionalWorks(PackageBuilder builder, PlaceLookup places) {
        this.builder = builder;
        this.places = places;
    }

    /// Adds the works of an institution by field.
    void add(String institution, Map<String, WorkCount> works) {
        region(institution).filter(region -> !region.kind().equals(NUTS)).ifPresent(region -> {
            Map<String, Double> own = byRegion.computeIfAbsent(region.id(), id -> new TreeMap<>());
            works.forEach((field, count) -> own.merge(field, count.works(), Double::sum));
        });
    }

    /// Writes the rows of the table `regional_evidence`.
    void write() {
        RegionalFigures figures = new RegionalFigures(new RegionalFigures.Description(
                OpenAlexImporter.ID,
                "publications",
                OpenAlexImporter.LAST_YEAR,
                Basis.STATISTIC,
                byRegion.size(),
                Trust.FULL));
        byRegion.forEach((region, works) -> works.forEach((field, count) -> {
            if (count >= LEAST) {
                figures.add(region, field, count, Trust.FULL);
            }
        }));
        figures.write(builder, region -> places.find(region).orElseThrow().country());
    }

    private Optional<RegionRecord> region(String institution) {
        return builder.institutions()
                .find(institution)
                .flatMap(located -> places.find(located.institution().region().value()));
    }
}
