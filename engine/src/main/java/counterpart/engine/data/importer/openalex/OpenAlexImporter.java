package counterpart.engine.data.importer.openalex;

import counterpart.engine.data.importer.build.Decimals;
import counterpart.engine.data.importer.build.FieldConcordance;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.build.TableRows;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.data.importer.raw.RawFolder;
import counterpart.engine.data.importer.ror.RorRegistry;
import counterpart.engine.model.evidence.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Publications of institutions by field, from the snapshot of OpenAlex: works of the period that name an institution
/// of the package by its ROR identifier. Without works, the topics of the institutions stand for them, undated.
///
/// A field is a competence of an institution that has at least 50 works in it and at least the share of its works that
/// all works have (a location quotient of 1).
public final class OpenAlexImporter implements SourceImporter {

    static final String ID = "openalex";
    static final int FIRST_YEAR = 2019;
    static final int LAST_YEAR = 2024;

    private static final String TABLE = "publications";
    private static final double ENOUGH = 50;
    private static final double LEAST = 0.05;

    private final PlaceLookup places;
    private final RorRegistry registry;

    public OpenAlexImporter(PlaceLookup places, RorRegistry registry) {
        this.places = places;
        this.registry = registry;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "OpenAlex",
                "OurResearch",
                "CC0",
                "https://openalex.org",
                "",
                "works of " + FIRST_YEAR + " to " + LAST_YEAR + " of institutions with a ROR identifier",
                "a work counts for each of its institutions, in the subfield of its main topic");
    }

    @Override
    public List<String> files() {
        return List.of("openalex/institutions or openalex/works with gzip parts");
    }

    @Override
    public List<String> missing(RawFolder folder) {
        boolean some = !OpenAlexSnapshot.parts(folder, "works").isEmpty()
                || !OpenAlexSnapshot.parts(folder, "institutions").isEmpty();
        return some ? List.of() : files();
    }

    @Override
    public boolean optional() {
        return true;
    }

    @Override
    public List<String> ownTables() {
        return List.of(TABLE);
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        RorMatches matches = RorMatches.of(builder, places, registry);
        OpenAlexSnapshot snapshot = new OpenAlexSnapshot(files, matches, builder.report());
        PartCounts counts = snapshot.institutions();
        snapshot.report(counts);
        if (!OpenAlexSnapshot.parts(files.folder(), "works").isEmpty()) {
            counts = snapshot.works();
            snapshot.report(counts);
        }
        write(counts, matches, builder);
    }

    private void write(PartCounts counts, RorMatches matches, PackageBuilder builder) {
        FieldConcordance concordance = FieldConcordance.read(builder.target(), "openalex_subfields", "subfield");
        counts.world().keySet().stream()
                .filter(subfield -> !concordance.knows(subfield))
                .forEach(subfield -> builder.report()
                        .add(Outcome.SKIPPED, OpenAlexSnapshot.FOLDER, 0, "subfield without concordance", subfield));
        Map<String, WorkCount> all = new HashMap<>();
        counts.world().forEach((subfield, works) -> all.put(subfield, new WorkCount(works, 0, 0)));
        Shares world = Shares.of(all, concordance);
        RegionalWorks regions = new RegionalWorks(builder, places);
        counts.each((ror, bySubfield) -> {
            Shares own = Shares.of(bySubfield, concordance);
            regions.add(matches.institution(ror), own.byField());
            write(matches.institution(ror), own, world, builder.tables());
        });
        regions.write();
        builder.report().figure(PartCounts.Totals.WITH_WORKS, counts.institutions());
    }

    /// Works by field, and all works, those in no field included.
    private record Shares(Map<String, WorkCount> byField, double all) {

        static Shares of(Map<String, WorkCount> bySubfield, FieldConcordance concordance) {
            Map<String, WorkCount> byField = new TreeMap<>();
            bySubfield.forEach((subfield, works) -> concordance.spread(
                    subfield, 1, (field, weight) -> byField.merge(field, works.times(weight), WorkCount::plus)));
            double all =
                    bySubfield.values().stream().mapToDouble(WorkCount::works).sum();
            return new Shares(byField, all);
        }

        double of(String field) {
            WorkCount works = byField.get(field);
            return works == null ? 0 : works.works() / all;
        }
    }

    private static void write(String institution, Shares own, Shares world, TableRows tables) {
        own.byField().forEach((field, count) -> {
            String first = year(count.firstYear());
            String last = year(count.lastYear());
            if (count.works() >= LEAST) {
                tables.add(TABLE, institution, field, Decimals.km(count.works()), first, last, ID);
            }
            if (count.works() >= ENOUGH && own.of(field) >= world.of(field)) {
                tables.add("competences", institution, field, "0", "0", "", first, last, "1", ID);
            }
        });
    }

    private static String year(int year) {
        return year == 0 ? "" : String.valueOf(year);
    }
}
