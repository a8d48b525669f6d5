package counterpart.engine.data.importer.gazetteer;

import counterpart.engine.data.linkage.Transliteration;
import counterpart.engine.model.GeoPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Places outside NUTS, looked up by name or by coordinates, and the names and codes of subdivisions. Names are
/// compared in plain letters without spaces (`Tel Aviv` is `telaviv`).
public final class Gazetteer {

    /// Most places of one name come first.
    static final Comparator<GazetteerPlace> LARGEST =
            Comparator.comparingInt(GazetteerPlace::population).reversed().thenComparing(GazetteerPlace::id);

    /// The degrees of latitude beyond which a place is further than 50 km.
    private static final double DEGREES = 0.46;

    /// The most words and the fewest letters of the name of a subdivision in another name.
    private static final int LONGEST = 3;

    private static final int SHORTEST = 4;

    private final Map<String, List<GazetteerPlace>> byName = new HashMap<>();
    private final Map<String, List<GazetteerPlace>> byCountry = new HashMap<>();
    private final Map<String, Set<String>> subdivisions = new HashMap<>();
    private final Map<String, String> isoCodes = new HashMap<>();

    /// Adds a place under all its names.
    public void add(GazetteerPlace place, List<String> names) {
        byCountry.computeIfAbsent(place.country(), key -> new ArrayList<>()).add(place);
        names.stream()
                .map(name -> key(place.country(), name))
                .distinct()
                .forEach(key ->
                        byName.computeIfAbsent(key, none -> new ArrayList<>(1)).add(place));
    }

    /// Adds a name of a subdivision; its code counts as one, if it consists of two letters or more.
    ///
    /// @param region ISO 3166-2 code
    public void addSubdivision(String region, String name) {
        String country = region.substring(0, 2);
        subdivisions.computeIfAbsent(key(country, name), key -> new TreeSet<>()).add(region);
        String code = region.substring(region.indexOf('-') + 1);
        if (code.matches("[A-Z]{2,3}")) {
            subdivisions
                    .computeIfAbsent(key(country, code), key -> new TreeSet<>())
                    .add(region);
        }
    }

    /// Adds a code of GeoNames (`JP.40`) and the ISO 3166-2 code of the same subdivision.
    public void addCode(String geonames, String region) {
        isoCodes.put(geonames, region);
    }

    /// The ISO 3166-2 code for a code of GeoNames (`JP.40`).
    public Optional<String> isoCode(String geonames) {
        return Optional.ofNullable(isoCodes.get(geonames));
    }

    /// Whether there are places of a country.
    public boolean covers(String country) {
        return byCountry.containsKey(country);
    }

    /// The places of a country with a name, the largest first.
    public List<GazetteerPlace> named(String country, String name) {
        return byName.getOrDefault(key(country, name), List.of()).stream()
                .sorted(LARGEST)
                .toList();
    }

    /// The places of a subdivision or city state, the largest first.
    public List<GazetteerPlace> in(String region) {
        return byCountry.getOrDefault(region.substring(0, 2), List.of()).stream()
                .filter(place -> place.region().equals(region))
                .sorted(LARGEST)
                .toList();
    }

    /// The one subdivision of a country with a name or code.
    public Optional<String> subdivision(String country, String name) {
        Set<String> found = subdivisions.getOrDefault(key(country, name), Set.of());
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /// The subdivisions of a country that a name mentions (`University of Delaware`), by their names of four letters or
    /// more.
    public Set<String> mentioned(String country, String name) {
        String[] words = Transliteration.plain(name).split(" ", -1);
        Set<String> found = new TreeSet<>();
        for (int from = 0; from < words.length; from++) {
            StringBuilder phrase = new StringBuilder();
            for (int to = from; to < Math.min(words.length, from + LONGEST); to++) {
                phrase.append(words[to]);
                if (phrase.length() >= SHORTEST) {
                    found.addAll(subdivisions.getOrDefault(key(country, phrase.toString()), Set.of()));
                }
            }
        }
        return found;
    }

    /// The nearest place of a country whose subdivision is known, within 50 km.
    public Optional<GazetteerPlace> nearest(String country, GeoPoint point) {
        return byCountry.getOrDefault(country, List.of()).stream()
                .filter(place -> Math.abs(place.point().lat() - point.lat()) < DEGREES)
                .filter(place -> !place.region().isEmpty() && place.point().distanceKm(point) <= 50)
                .min(Comparator.comparingDouble(
                                (GazetteerPlace place) -> place.point().distanceKm(point))
                        .thenComparing(LARGEST));
    }

    /// The plain letters of a name; written twice, because letters that a space separated may be one (`Ra'anana`).
    private static String letters(String name) {
        return Transliteration.plain(Transliteration.plain(name).replace(" ", ""));
    }

    private static String key(String country, String name) {
        return country + " " + letters(name);
    }
}
