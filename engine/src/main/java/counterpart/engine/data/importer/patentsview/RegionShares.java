package counterpart.engine.data.importer.patentsview;

import counterpart.engine.data.importer.build.Decimals;
import counterpart.engine.data.importer.build.FieldConcordance;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.scale.RegionalFigures;
import counterpart.engine.data.importer.scale.Trust;
import counterpart.engine.model.evidence.RegionalEvidence.Basis;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// The patents of regions by WIPO field, which become fields of the taxonomy by the hand-kept table `wipo_fields`. A
/// subdivision that is no region yet becomes one with 50 patents. They are evidence of the regions (decision 028).
final class RegionShares {

    private static final double ENOUGH = 50;
    private static final double LEAST = 0.05;

    private final Map<String, double[]> byRegion = new TreeMap<>();
    private final PlaceLookup places;
    private final WipoFieldNames names;

    RegionShares(PlaceLookup places, WipoFieldNames names) {
        this.places = places;
        this.names = names;
    }

    /// The patents of a region by number of the WIPO field, to be added to.
    double[] of(String region) {
        return byRegion.computeIfAbsent(region, id -> new double[names.size()]);
    }

    /// Writes the rows of the tables `regional_patents` and `regional_evidence`.
    void write(PackageBuilder builder) {
        FieldConcordance concordance = FieldConcordance.read(builder.target(), "wipo_fields", "wipo_field");
        byRegion.entrySet().removeIf(entry -> !counts(entry.getKey(), entry.getValue()));
        Map<String, RegionalFigures> byCountry = new TreeMap<>();
        byRegion.forEach((region, patents) -> {
            RegionalFigures figures = byCountry.computeIfAbsent(country(region), this::figures);
            fields(patents, concordance).forEach((field, number) -> {
                write(builder, region, field, number);
                figures.add(region, field, number, Trust.FULL);
            });
        });
        byCountry.values().forEach(figures -> figures.write(builder, this::country));
        builder.report().figure("regions in " + PatentsViewImporter.ID, byRegion.size());
    }

    /// The country of a region; an offered subdivision becomes a region.
    private String country(String region) {
        return places.find(region).orElseThrow().country();
    }

    /// Each country is a source of its own: its inventors are compared with each other, not with those of the country
    /// in which the patents hold.
    private RegionalFigures figures(String country) {
        return new RegionalFigures(new RegionalFigures.Description(
                PatentsViewImporter.ID,
                "patents",
                PatentsViewImporter.LAST_YEAR,
                Basis.STATISTIC,
                places.count(country),
                Trust.FULL));
    }

    private boolean counts(String region, double[] patents) {
        return places.isRegion(region) || Arrays.stream(patents).sum() >= ENOUGH;
    }

    private Map<String, Double> fields(double[] patents, FieldConcordance concordance) {
        Map<String, Double> fields = new TreeMap<>();
        for (int i = 0; i < patents.length; i++) {
            concordance.spread(names.name(i), patents[i], (field, share) -> fields.merge(field, share, Double::sum));
        }
        fields.values().removeIf(number -> number < LEAST);
        return fields;
    }

    private static void write(PackageBuilder builder, String region, String field, double patents) {
        String first = String.valueOf(PatentsViewImporter.FIRST_YEAR);
        String last = String.valueOf(PatentsViewImporter.LAST_YEAR);
        String number = Decimals.km(patents);
        builder.tables().add("regional_patents", region, field, number, first, last, PatentsViewImporter.ID);
    }
}
