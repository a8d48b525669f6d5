package counterpart.web.institution;

import counterpart.engine.data.Dataset;
import counterpart.engine.json.entity.InstitutionSummaryJson;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import counterpart.web.layout.PageAddress;
import counterpart.web.layout.ViewContext;
import counterpart.web.layout.map.WorldMap;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The institutions of a region that match a filter, most participations first, paged.
///
/// @param matching number of institutions that match the filter
/// @param total number of institutions of the region
/// @param types selectable types, with the number of institutions; likewise `fields` (of level 2) and `cities`
/// @param map cities of the matching institutions; null when no city is known
public record InstitutionList(
        InstitutionFilter filter,
        List<InstitutionSummaryJson> rows,
        int matching,
        int total,
        int pages,
        List<Choice> types,
        List<Choice> fields,
        List<City> cities,
        @Nullable WorldMap map) {

    private static final int SIZE = 25;
    private static final int CITIES = 12;
    private static final int BROAD = 2;
    private static final Comparator<Institution> MOST_FIRST =
            Comparator.comparingInt(Institution::participations).reversed().thenComparing(Institution::id);

    public static InstitutionList of(RegionId region, InstitutionFilter filter, ViewContext view) {
        Dataset dataset = view.dataset();
        List<Institution> all = dataset.institutionsIn(region);
        List<Institution> admitted = all.stream()
                .filter(institution -> filter.admits(institution, dataset))
                .sorted(MOST_FIRST)
                .toList();
        int pages = Math.max(1, (admitted.size() + SIZE - 1) / SIZE);
        int from = (Math.min(filter.page(), pages) - 1) * SIZE;
        List<City> cities = cities(admitted);
        return new InstitutionList(
                filter,
                admitted.subList(from, Math.min(from + SIZE, admitted.size())).stream()
                        .map(institution -> InstitutionSummaryJson.of(institution, dataset))
                        .toList(),
                admitted.size(),
                all.size(),
                pages,
                types(all, view),
                fields(all, view),
                cities,
                cities.isEmpty() ? null : map(cities));
    }

    /// The number of the page shown, from 1.
    public int page() {
        return Math.min(filter.page(), pages);
    }

    /// The address of another page of the list.
    public String at(int page, String path) {
        return shown(path).with("page", String.valueOf(page)) + "#institutions";
    }

    /// The address of the institutions of a city.
    public String in(String city, String path) {
        return shown(path).with("city", city) + "#institutions";
    }

    private PageAddress shown(String path) {
        PageAddress address = PageAddress.of(path);
        address = filter.typeKey().isEmpty() ? address : address.with("type", filter.typeKey());
        address = filter.fieldCode().isEmpty() ? address : address.with("field", filter.fieldCode());
        return filter.city().isEmpty() ? address : address.with("city", filter.city());
    }

    private static List<Choice> types(List<Institution> all, ViewContext view) {
        Map<Institution.Type, Long> counts =
                all.stream().collect(Collectors.groupingBy(Institution::type, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new Choice(
                        entry.getKey().key(),
                        view.texts().of("type." + entry.getKey().key()),
                        entry.getValue()))
                .toList();
    }

    private static List<Choice> fields(List<Institution> all, ViewContext view) {
        Map<FieldCode, Long> counts = all.stream()
                .flatMap(institution -> broad(institution, view.dataset()).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new Choice(
                        entry.getKey().value(),
                        view.in(view.dataset().field(entry.getKey()).label()),
                        entry.getValue()))
                .sorted(Comparator.comparing(
                        Choice::name, Collator.getInstance(view.texts().locale())))
                .toList();
    }

    private static List<FieldCode> broad(Institution institution, Dataset dataset) {
        return dataset.competencesOf(institution.id()).stream()
                .map(competence -> competence.field())
                .filter(field -> field.level() >= BROAD)
                .map(InstitutionList::broad)
                .distinct()
                .toList();
    }

    private static FieldCode broad(FieldCode field) {
        FieldCode above = field;
        while (above.level() > BROAD) {
            above = above.parent().orElseThrow();
        }
        return above;
    }

    private static List<City> cities(List<Institution> admitted) {
        Map<String, List<Institution>> byCity = admitted.stream()
                .filter(institution -> institution.city() != null)
                .collect(Collectors.groupingBy(institution -> Objects.requireNonNull(institution.city())));
        return byCity.entrySet().stream()
                .map(entry -> City.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(City::count).reversed().thenComparing(City::name))
                .limit(CITIES)
                .toList();
    }

    private static WorldMap map(List<City> cities) {
        double most = cities.getFirst().count();
        return WorldMap.near(IntStream.range(0, cities.size())
                .mapToObj(i -> new WorldMap.Place(
                        cities.get(i).name(),
                        cities.get(i).name(),
                        i + 1,
                        100 * cities.get(i).count() / most,
                        cities.get(i).at()))
                .toList());
    }

    /// A value of a filter, with its number of institutions.
    public record Choice(String value, String name, long count) {}

    /// A city with its number of institutions, placed at their centre.
    public record City(String name, int count, GeoPoint at) {

        public static City of(String name, List<Institution> institutions) {
            double lat = institutions.stream()
                    .mapToDouble(one -> one.location().lat())
                    .average()
                    .orElseThrow();
            double lon = institutions.stream()
                    .mapToDouble(one -> one.location().lon())
                    .average()
                    .orElseThrow();
            return new City(name, institutions.size(), new GeoPoint(lat, lon));
        }
    }
}
