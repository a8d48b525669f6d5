package counterpart.engine.data;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.model.Country;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Country.EuStatus;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.RegionGrade;
import counterpart.engine.model.evidence.Source;
import counterpart.engine.model.place.MetropolitanArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads countries, regions, their aliases and curated strengths, and the sources of all tables.
final class RegionTableReader {

    private final TableReader reader;

    RegionTableReader(TableReader reader) {
        this.reader = reader;
    }

    static Source source(CsvRow row) {
        return new Source(
                row.required("id"),
                row.text("title"),
                row.text("publisher"),
                row.text("licence"),
                row.text("url"),
                row.text("retrieved"),
                row.text("coverage"),
                row.text("note"));
    }

    List<Country> countries() {
        return reader.rows("countries", RegionTableReader::country);
    }

    List<Region> regions() {
        return reader.rows("regions", this::region);
    }

    Map<String, List<RegionId>> aliases() {
        Map<String, List<RegionId>> aliases = new LinkedHashMap<>();
        reader.each(
                "region_aliases",
                row -> aliases.computeIfAbsent(row.required("alias"), key -> new ArrayList<>())
                        .add(reader.region(row, "region")));
        aliases.replaceAll((alias, regions) -> List.copyOf(regions));
        return aliases;
    }

    List<RegionGrade> grades() {
        return reader.rows("region_grades", this::grade);
    }

    MetropolitanArea metropolitanArea(CsvRow row) {
        return new MetropolitanArea(
                row.required("id"),
                reader.region(row, "region"),
                row.required("name"),
                point(row),
                row.integer("population"));
    }

    static GeoPoint point(CsvRow row) {
        row.required("lat");
        row.required("lon");
        return new GeoPoint(row.number("lat"), row.number("lon"));
    }

    private static Country country(CsvRow row) {
        return new Country(
                row.required("code"),
                row.localised("name"),
                row.parsed("continent", "a continent such as EU", Continent::valueOf),
                row.parsed(
                        "eu",
                        "member, associated or none",
                        text -> EuStatus.ofKey(text).orElseThrow(() -> new IllegalArgumentException(text))));
    }

    private Region region(CsvRow row) {
        return new Region(
                reader.region(row, "id"),
                row.required("country"),
                row.parsed("kind", "nuts2, subdivision or city-state", RegionTableReader::kind),
                row.localised("name"),
                point(row),
                row.integer("participations"),
                row.findInteger("latest_year"),
                row.flag("curated"),
                row.text("source"));
    }

    private static Region.Kind kind(String word) {
        return Region.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private RegionGrade grade(CsvRow row) {
        return new RegionGrade(
                reader.region(row, "region"),
                reader.field(row, "field"),
                row.integer("grade"),
                row.text("basis").equals("sourced"),
                row.find("source_url").orElse(null),
                row.text("source"));
    }
}
