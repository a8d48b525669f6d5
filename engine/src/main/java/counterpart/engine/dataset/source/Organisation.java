package counterpart.engine.dataset.source;

import counterpart.engine.dataset.Row;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A participant of CORDIS projects; where its rows differ, the most frequent value holds.
final class Organisation {

    private static final Pattern LAT_LON = Pattern.compile("\\s*(-?[0-9.]+)\\s*,\\s*(-?[0-9.]+)\\s*");

    private final String id;
    private final Tally names = new Tally();
    private final Tally shortNames = new Tally();
    private final Tally activities = new Tally();
    private final Tally cities = new Tally();
    private final Tally countries = new Tally();
    private final Tally nutsCodes = new Tally();
    private final Tally points = new Tally();
    private final Tally websites = new Tally();

    Organisation(String id) {
        this.id = id;
    }

    void add(Row row) {
        names.add(row.text("name").strip());
        shortNames.add(row.text("shortName").strip());
        activities.add(row.text("activityType"));
        cities.add(row.text("city").strip());
        countries.add(row.text("country"));
        nutsCodes.add(row.text("nutsCode"));
        points.add(row.text("geolocation"));
        websites.add(row.text("organizationURL").strip());
    }

    String id() {
        return id;
    }

    String institutionId() {
        return "cordis-" + id;
    }

    String name() {
        return names.top();
    }

    @Nullable
    String shortName() {
        return orNull(shortNames.top());
    }

    @Nullable
    String city() {
        return orNull(cities.top());
    }

    /// The country as CORDIS writes it (EL, UK); empty when unknown.
    String country() {
        return countries.top();
    }

    /// Its NUTS codes of any length, most frequent first.
    List<String> nutsCodes() {
        return nutsCodes.ranked();
    }

    Optional<GeoPoint> point() {
        Matcher latLon = LAT_LON.matcher(points.top());
        return latLon.matches()
                ? Optional.of(new GeoPoint(Double.parseDouble(latLon.group(1)), Double.parseDouble(latLon.group(2))))
                : Optional.empty();
    }

    @Nullable
    String website() {
        return WebAddress.host(websites.top());
    }

    Institution.Type type() {
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
