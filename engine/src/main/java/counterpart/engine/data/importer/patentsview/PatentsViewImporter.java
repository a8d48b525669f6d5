package counterpart.engine.data.importer.patentsview;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.model.evidence.Source;
import java.util.List;
import java.util.OptionalInt;

/// Patents for inventions that the United States granted in a period, by the regions of their inventors outside NUTS
/// and by WIPO field, from four tables of PatentsView. Every patent counts once, divided among its inventors and its
/// fields. The tables are read row by row; the table of inventors twice, since a share needs the number of inventors.
public final class PatentsViewImporter implements SourceImporter {

    static final String ID = "patentsview";
    static final int FIRST_YEAR = 2019;
    static final int LAST_YEAR = 2024;

    private static final String PATENTS = "patentsview/g_patent.tsv";
    private static final String FIELDS = "patentsview/g_wipo_technology.tsv";
    private static final String INVENTORS = "patentsview/g_inventor_disambiguated.tsv";
    private static final String TABLE = "regional_patents";

    private final PlaceLookup places;

    public PatentsViewImporter(PlaceLookup places) {
        this.places = places;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "PatentsView: granted patents by place of inventor and WIPO field",
                "United States Patent and Trademark Office",
                "CC BY 4.0",
                "https://patentsview.org",
                "",
                "patents granted by the United States from " + FIRST_YEAR + " to " + LAST_YEAR
                        + ", inventors outside NUTS",
                "a patent is divided among its inventors and its fields");
    }

    @Override
    public List<String> files() {
        return List.of(LocationRegions.file(), PATENTS, FIELDS, INVENTORS);
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
        LimitedReport report = new LimitedReport(builder.report());
        WipoFieldNames names = WipoFieldNames.read(builder.target());
        LocationRegions locations = LocationRegions.read(files, places, report);
        GrantedPatents patents = patents(files, report);
        readFields(files, patents, names, report);
        files.csv(
                INVENTORS,
                '\t',
                List.of("patent_id", "location_id"),
                row -> patents.find(row.text("patent_id")).ifPresent(patents::addInventor));
        RegionShares shares = new RegionShares(places, names);
        files.csv(INVENTORS, '\t', List.of("patent_id", "location_id"), row -> {
            OptionalInt patent = patents.find(row.text("patent_id"));
            if (patent.isPresent()) {
                locations
                        .find(row.text("location_id"))
                        .ifPresent(region -> patents.share(patent.getAsInt(), shares.of(region)));
            }
        });
        shares.write(builder);
        builder.report().figure("PatentsView patents counted", patents.size());
        builder.report().figure("PatentsView patents without a WIPO field", patents.withoutField());
        report.finish();
    }

    private static GrantedPatents patents(RawFiles files, LimitedReport report) {
        GrantedPatents patents = new GrantedPatents();
        files.csv(PATENTS, '\t', List.of("patent_id", "patent_type", "patent_date"), row -> add(row, patents, report));
        patents.sort();
        return patents;
    }

    private static void add(CsvRow row, GrantedPatents patents, LimitedReport report) {
        if (!row.text("patent_type").equals("utility")) {
            return;
        }
        OptionalInt number = GrantedPatents.number(row.text("patent_id"));
        int year = year(row);
        if (number.isEmpty() || year == 0) {
            String detail = row.text("patent_id") + " of " + row.text("patent_date");
            report.skipped(PATENTS, row.line(), "patent without number or date", detail);
        } else if (year >= FIRST_YEAR && year <= LAST_YEAR) {
            patents.add(number.getAsInt());
        }
    }

    private static int year(CsvRow row) {
        try {
            return row.date("patent_date").getYear();
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    private static void readFields(RawFiles files, GrantedPatents patents, WipoFieldNames names, LimitedReport report) {
        files.csv(FIELDS, '\t', List.of("patent_id", "wipo_field_title"), row -> {
            OptionalInt patent = patents.find(row.text("patent_id"));
            OptionalInt field = names.find(row.text("wipo_field_title"));
            if (patent.isPresent() && field.isPresent()) {
                patents.addField(patent.getAsInt(), field.getAsInt());
            } else if (patent.isPresent()) {
                String title = row.text("wipo_field_title");
                report.skipped(FIELDS, row.line(), "WIPO field without concordance", title);
            }
        });
    }
}
