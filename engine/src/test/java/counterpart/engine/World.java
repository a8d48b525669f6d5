package counterpart.engine;

import counterpart.engine.data.Dataset;
import counterpart.engine.data.project.CompetenceCounts;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Country;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Country.EuStatus;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Profile;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.WeightedField;
import counterpart.engine.model.evidence.CoTagCount;
import counterpart.engine.model.evidence.Collaboration;
import counterpart.engine.model.evidence.FieldMention;
import counterpart.engine.model.evidence.Participation;
import counterpart.engine.model.evidence.Project;
import counterpart.engine.model.evidence.ProjectWords;
import counterpart.engine.model.evidence.Words;
import counterpart.engine.model.place.MetropolitanArea;
import counterpart.engine.ranking.Area;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Matches;
import counterpart.engine.ranking.RegionFilters;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.Weights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A tiny world for tests: a handful of fields, and regions that are given competences by name.
/// Everything that does not matter to a test has a default.
public final class World {

    /// The day on which tests ask.
    public static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private static final Map<String, String> FIELDS = fields();

    private final List<RegionBuilder> regions = new ArrayList<>();
    private final Map<String, List<RegionId>> aliases = new LinkedHashMap<>();
    private final List<Collaboration> collaborations = new ArrayList<>();
    private final List<CoTagCount> coTags = new ArrayList<>();
    private final List<Programme> programmes = new ArrayList<>();
    private final List<Cluster> clusters = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();
    private final List<MetropolitanArea> metropolitanAreas = new ArrayList<>();

    /// A world with the home region of all clusters (DE11, without competences) and nothing else.
    public World() {
        region("DE11").at(48.8, 9.2);
        aliases.put("DE1", List.of(new RegionId("DE11")));
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("natural sciences", "/1");
        fields.put("computing", "/1/10");
        fields.put("ai", "/1/10/101");
        fields.put("security", "/1/10/102");
        fields.put("engineering", "/2");
        fields.put("energy", "/2/20");
        fields.put("batteries", "/2/20/201");
        fields.put("hydrogen", "/2/20/202");
        fields.put("fuel cells", "/2/20/202/1");
        fields.put("mining", "/2/21");
        fields.put("copper mining", "/2/21/211");
        fields.put("medicine", "/3");
        fields.put("surgery", "/3/30/301");
        fields.put("imaging", "/3/30/302");
        fields.put("care", "/3/30/303");
        fields.put("health", "/3/30");
        return fields;
    }

    public static FieldCode field(String name) {
        String code = FIELDS.get(name);
        if (code == null) {
            throw new IllegalArgumentException("no field " + name + " in the tests' world");
        }
        return new FieldCode(code);
    }

    public RegionBuilder region(String id) {
        RegionBuilder region = new RegionBuilder(new RegionId(id));
        regions.removeIf(other -> other.id.equals(region.id));
        regions.add(region);
        return region;
    }

    /// Adds a metropolitan area to a region.
    public World metropolitanArea(String region, String name, double lat, double lon) {
        metropolitanAreas.add(new MetropolitanArea(
                String.valueOf(metropolitanAreas.size()), new RegionId(region), name, new GeoPoint(lat, lon), 100_000));
        return this;
    }

    /// Moves a region.
    public World move(String id, double lat, double lon) {
        regions.stream().filter(region -> region.id.value().equals(id)).forEach(region -> region.at(lat, lon));
        return this;
    }

    /// Two fields are named together by so many projects.
    public World related(String a, String b, int together) {
        boolean ordered = field(a).compareTo(field(b)) < 0;
        coTags.add(new CoTagCount(field(ordered ? a : b), field(ordered ? b : a), together));
        for (int i = 0; i < together; i++) {
            projects.add(project("p" + projects.size(), a, b));
        }
        return this;
    }

    private static Project project(String id, String... fields) {
        return new Project(
                id,
                "",
                id,
                TODAY,
                null,
                null,
                0,
                "",
                null,
                List.of(fields).stream().map(World::field).sorted().toList(),
                List.of(),
                List.of(),
                ProjectWords.NONE,
                "cordis-horizon");
    }

    public World alias(String code, String... regionIds) {
        aliases.put(code, List.of(regionIds).stream().map(RegionId::new).toList());
        return this;
    }

    public World jointProjects(String a, String b, int projects) {
        collaborations.add(new Collaboration(new RegionId(a), new RegionId(b), 2023, projects));
        return this;
    }

    /// Institutions, given by their ids such as `se33-umea`, have a project on fields that its texts name too. It
    /// counts as their competence in the fields.
    public World project(String acronym, List<String> institutions, String... fields) {
        return project(acronym, institutions, List.of(), fields);
    }

    /// As above, with fields that the texts name beside the tags.
    public World project(String acronym, List<String> institutions, List<FieldMention> mentions, String... fields) {
        List<String> words =
                List.of(fields).stream().flatMap(Words::of).distinct().toList();
        projects.add(new Project(
                acronym,
                acronym,
                acronym + " about " + String.join(" and ", fields),
                LocalDate.of(2023, 5, 1),
                null,
                null,
                1_000_000,
                "",
                "10.3030/" + acronym,
                List.of(fields).stream().map(World::field).distinct().sorted().toList(),
                institutions.stream()
                        .map(institution -> new Participation(institution, Participation.Role.PARTICIPANT, 1000))
                        .toList(),
                mentions,
                new ProjectWords(words, words.stream().map(word -> 80).toList()),
                "cordis-horizon"));
        return this;
    }

    public World programme(Programme programme) {
        programmes.add(programme);
        return this;
    }

    public World cluster(Cluster cluster) {
        clusters.add(cluster);
        return this;
    }

    public Dataset dataset() {
        return dataset("test");
    }

    public Dataset dataset(String version) {
        List<Region> sorted = regions.stream()
                .map(RegionBuilder::region)
                .sorted(Comparator.comparing(Region::id))
                .toList();
        return new Dataset(new Dataset.Tables(
                version,
                List.of(),
                FIELDS.entrySet().stream()
                        .map(entry -> new Field(
                                new FieldCode(entry.getValue()),
                                text(entry.getKey(), entry.getKey() + " (de)"),
                                "urn:test:" + entry.getValue()))
                        .toList(),
                List.of(),
                countries(),
                sorted,
                aliases,
                all(region -> region.grades),
                all(region -> region.institutions),
                List.of(),
                metropolitanAreas,
                Stream.concat(all(region -> region.competences).stream(), CompetenceCounts.of(projects).stream())
                        .toList(),
                collaborations,
                coTags,
                clusters,
                programmes,
                List.of(),
                List.of(),
                List.of(),
                projects,
                List.of(),
                new TreeMap<>()));
    }

    public Engine engine() {
        return Engine.inMemory(dataset());
    }

    /// All matches of a query.
    public Matches matches(MatchQuery query) {
        try (Engine engine = engine()) {
            return engine.ranking().match(query);
        }
    }

    /// A query for all regions, by one factor alone or by several with equal weights.
    public static MatchQuery by(Profile profile, String... factors) {
        Map<String, Double> weights = new LinkedHashMap<>();
        List.of(factors).forEach(factor -> weights.put(factor, 1.0));
        return everything(profile).withWeights(Weights.of(weights));
    }

    /// A query for all regions in the order of their scores.
    public static MatchQuery everything(Profile profile) {
        return new MatchQuery(
                Optional.empty(),
                profile,
                Strategy.COMPLEMENT,
                Optional.empty(),
                RegionFilters.NONE,
                1000,
                false,
                Area.ALL,
                TODAY);
    }

    public static MatchQuery everything(Cluster cluster) {
        return MatchQuery.of(cluster, TODAY).withLimit(1000);
    }

    public static Profile doing(String... fields) {
        return new Profile(weighted(fields), List.of());
    }

    public static Profile seeking(String... fields) {
        return new Profile(List.of(), weighted(fields));
    }

    public static Profile doingAndSeeking(String own, String sought) {
        return new Profile(weighted(own), weighted(sought));
    }

    public static List<WeightedField> weighted(String... fields) {
        return List.of(fields).stream()
                .map(name -> new WeightedField(field(name), 3))
                .toList();
    }

    public static Cluster cluster(String id, Profile profile, Contact... contacts) {
        return new Cluster(
                id,
                Localised.same("Cluster " + id),
                "cluster initiative",
                "Stuttgart",
                "DE111",
                new RegionId("DE11"),
                null,
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                profile,
                List.of(),
                List.of(),
                List.of(contacts),
                "sourced",
                List.of());
    }

    public static Contact contact(String cluster, String country, @Nullable String place) {
        return new Contact(
                cluster,
                country,
                place,
                place,
                "a partner",
                null,
                "project",
                null,
                OptionalInt.of(2020),
                null,
                "sourced");
    }

    private <T> List<T> all(Function<RegionBuilder, List<T>> rows) {
        return regions.stream().flatMap(region -> rows.apply(region).stream()).toList();
    }

    private static List<Country> countries() {
        return List.of(
                country("DE", Continent.EU, EuStatus.MEMBER),
                country("SE", Continent.EU, EuStatus.MEMBER),
                country("ES", Continent.EU, EuStatus.MEMBER),
                country("FR", Continent.EU, EuStatus.MEMBER),
                country("NO", Continent.EU, EuStatus.ASSOCIATED),
                country("US", Continent.NA, EuStatus.NONE),
                country("KR", Continent.AS, EuStatus.ASSOCIATED),
                country("SG", Continent.AS, EuStatus.NONE));
    }

    /// A text that is different in German.
    public static Localised text(String english, String german) {
        return Localised.of(language -> language == Language.DE ? german : english);
    }

    private static Country country(String code, Continent continent, EuStatus eu) {
        return new Country(code, Localised.same(code), continent, eu);
    }
}
