package counterpart.engine.data.importer.ror;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.importer.build.FactsReader;
import counterpart.engine.data.importer.gazetteer.Gazetteer;
import counterpart.engine.data.importer.raw.ImportReport;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.data.importer.raw.RawFolder;
import counterpart.engine.model.GeoPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads ROR records: from the official dump (JSON of schema version 2, mostly within its zip) where one lies in
/// `ror/`, else from a CSV of the layout of `ror_records_partial.csv`, which has no aliases. Only active records count.
public final class RorFileReader {

    public static final String CSV = "ror/ror_records_partial.csv";

    private static final String FOLDER = "ror";
    private static final Pattern DUMP = Pattern.compile(".*ror-data(_schema_v2)?\\.json");
    private static final Pattern ISO = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final String ACTIVE = "active";
    private static final List<String> COLUMNS = List.of(
            "ror_id", "name", "types", "status", "country_code", "region_code", "city", "lat", "lng", "website");

    private final Consumer<RorRecord> records;
    private final ImportReport.Builder report;
    private final Gazetteer gazetteer;
    private String file = CSV;

    private RorFileReader(Consumer<RorRecord> records, ImportReport.Builder report, Gazetteer gazetteer) {
        this.records = records;
        this.report = report;
        this.gazetteer = gazetteer;
    }

    /// Whether a file of ROR exists.
    static boolean exist(RawFolder folder) {
        return dump(folder).isPresent() || folder.find(CSV).isPresent();
    }

    static void read(RawFiles files, ImportReport.Builder report, Gazetteer gazetteer, Consumer<RorRecord> records) {
        RorFileReader ror = new RorFileReader(records, report, gazetteer);
        Optional<RawFolder.Entry> dump = dump(files.folder());
        if (dump.isPresent()) {
            ror.file = dump.get().name();
            files.jsonArray(dump.get(), ror::addJson);
        } else {
            files.csv(CSV, ',', COLUMNS, ror::addRow);
        }
    }

    /// The dump of schema version 2; older releases hold one of version 1 as well.
    private static Optional<RawFolder.Entry> dump(RawFolder folder) {
        List<RawFolder.Entry> found = folder.findAll(FOLDER, DUMP.asMatchPredicate());
        Predicate<RawFolder.Entry> marked = entry -> entry.name().contains("_schema_v2");
        return found.stream().filter(marked).findFirst().or(() -> found.stream().findFirst());
    }

    private void addRow(CsvRow row) {
        if (isActive(row.text("status"), row.line(), row.text("ror_id"))) {
            records.accept(new RorRecord(
                    row.text("ror_id"),
                    List.of(row.text("name")),
                    null,
                    Arrays.asList(row.text("types").split("\\|", -1)),
                    row.text("country_code"),
                    subdivision(row.text("country_code"), row.text("region_code")),
                    row.text("city"),
                    row.text("lat").isEmpty() ? null : new GeoPoint(row.number("lat"), row.number("lng")),
                    row.find("website").orElse(null)));
        }
    }

    private void addJson(JsonNode node) {
        String id = FactsReader.text(node, "id");
        List<String> names = names(node);
        if (isActive(FactsReader.text(node, "status"), 0, id) && !names.isEmpty()) {
            JsonNode place = node.path("locations").path(0).path("geonames_details");
            String country = FactsReader.text(place, "country_code");
            records.accept(new RorRecord(
                    id,
                    names,
                    named(node, "acronym").stream().findFirst().orElse(null),
                    FactsReader.texts(node, "types"),
                    country,
                    subdivision(country, FactsReader.text(place, "country_subdivision_code")),
                    FactsReader.text(place, "name"),
                    point(place),
                    website(node)));
        }
    }

    private boolean isActive(String status, long line, String id) {
        if (status.equals(ACTIVE)) {
            return true;
        }
        report.add(Outcome.SKIPPED, file, line, "ROR record not active", id + " " + status);
        return false;
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>(named(node, "ror_display"));
        names.addAll(named(node, "label"));
        names.addAll(named(node, "alias"));
        return names.stream().distinct().toList();
    }

    private static List<String> named(JsonNode node, String type) {
        return node.path("names")
                .valueStream()
                .filter(name -> FactsReader.texts(name, "types").contains(type))
                .map(name -> FactsReader.text(name, "value"))
                .toList();
    }

    private static @Nullable GeoPoint point(JsonNode place) {
        return place.path("lat").isNumber()
                ? new GeoPoint(place.path("lat").asDouble(), place.path("lng").asDouble())
                : null;
    }

    private static @Nullable String website(JsonNode node) {
        return node.path("links")
                .valueStream()
                .filter(link -> FactsReader.text(link, "type").equals("website"))
                .map(link -> FactsReader.text(link, "value"))
                .findFirst()
                .orElse(null);
    }

    /// The code as ISO 3166-2 writes it; codes of GeoNames (`JP.40`), which older records have, are translated by the
    /// gazetteer. Other kinds of codes are dropped.
    private String subdivision(String country, String given) {
        String code = country.equals("US")
                ? given.replace('.', '-')
                : gazetteer.isoCode(given).orElse(given);
        String full = code.isEmpty() || code.contains("-") || code.contains(".") ? code : country + "-" + code;
        return ISO.matcher(full).matches() ? full : "";
    }
}
