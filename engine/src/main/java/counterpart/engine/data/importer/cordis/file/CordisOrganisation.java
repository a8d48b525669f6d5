package counterpart.engine.data.importer.cordis.file;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.importer.build.WebAddress;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A participant of CORDIS projects; where its rows differ, the most frequent value is used.
public final class CordisOrganisation {

    private static final Pattern LAT_LON = Pattern.compile("\\s*(-?[0-9.]+)\\s*,\\s*(-?[0-9.]+)\\s*");

    private final String id;
    private final Counter names = new Counter();
    private final Counter shortNames = new Counter();
    private final Counter activities = new Counter();
    private final Counter cities = new Counter();
    private final Counter countries = new Counter();
    private final Counter nutsCodes = new Counter();
    private final Counter points = new Counter();
    private final Counter websites = new Counter();

    public CordisOrganisation(String id) {
        this.id = id;
    }

    public void add(CsvRow row) {
        names.add(row.text("name").strip());
        shortNames.add(row.text("shortName").strip());
        activities.add(row.text("activityType"));
        cities.add(row.text("city").strip());
        countries.add(row.text("country"));
        nutsCodes.add(row.text("nutsCode"));
        points.add(row.text("geolocation"));
        websites.add(row.text("organizationURL").strip());
    }

    public String id() {
        return id;
    }

    public String institutionId() {
        return "cordis-" + id;
    }

    public String name() {
        return names.top();
    }

    @Nullable
    public String shortName() {
        return orNull(shortNames.top());
    }

    @Nullable
    public String city() {
        return orNull(cities.top());
    }

    /// The country as CORDIS writes it (EL, UK); empty when unknown.
    public String country() {
        return countries.top();
    }

    /// Its NUTS codes of any length, most frequent first.
    public List<String> nutsCodes() {
        return nutsCodes.ranked();
    }

    public Optional<GeoPoint> point() {
        Matcher latLon = LAT_LON.matcher(points.top());
        return latLon.matches()
                ? Optional.of(new GeoPoint(Double.parseDouble(latLon.group(1)), Double.parseDouble(latLon.group(2))))
                : Optional.empty();
    }

    @Nullable
    public String website() {
        return WebAddress.host(websites.top());
    }

    public Institution.Type type() {
        return switch (activities.top()) {
            case "HES" -> Institution.Type.UNIVERSITY;
            case "REC" -> Institution.Type.RESEARCH_INSTITUTE;
            case "PRC" -> Institution.Type.COMPANY;
            case "PUB" -> Institution.Type.PUBLIC_BODY;
            default -> Institution.Type.OTHER;
        };
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
