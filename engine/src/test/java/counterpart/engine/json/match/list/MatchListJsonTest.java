package counterpart.engine.json.match.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.Engine;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.json.match.MatchesJson;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Matches;
import counterpart.engine.ranking.portfolio.RankExplanation;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Match lists of all clusters of the committed data.
class MatchListJsonTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 23);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LARGEST_LEAN = 20_000;
    private static final int LARGEST = 80_000;

    @TempDir
    static Path directory;

    private static Engine engine;

    @BeforeAll
    static void open() {
        engine = Engine.open(DatasetReader.load(DataPackage.embedded()), directory);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest
    @EnumSource
    void tenMatchesWithoutExpansionAreSmall(Language language) {
        assertThat(engine.data().clusters())
                .isNotEmpty()
                .allSatisfy(cluster -> assertThat(bytes(cluster, MatchSelection.LEAN, language))
                        .as(cluster.id())
                        .isLessThanOrEqualTo(LARGEST_LEAN));
    }

    @ParameterizedTest
    @EnumSource
    void tenMatchesWithEverythingAreLimited(Language language) {
        assertThat(engine.data().clusters())
                .isNotEmpty()
                .allSatisfy(cluster -> assertThat(bytes(cluster, MatchSelection.EVERYTHING, language))
                        .as(cluster.id())
                        .isLessThanOrEqualTo(LARGEST));
    }

    private static int bytes(Cluster cluster, MatchSelection selection, Language language) {
        return JSON.writeValueAsBytes(list(cluster, selection, language)).length;
    }

    private static MatchListJson list(Cluster cluster, MatchSelection selection, Language language) {
        return MatchListJson.of(engine.ranking().match(MatchQuery.of(cluster, ON)), selection, language);
    }

    private static JsonNode json(Cluster cluster, MatchSelection selection) {
        return JSON.valueToTree(list(cluster, selection, Language.EN));
    }

    @Test
    void everyIdThatAMatchNamesIsIncluded() {
        for (Cluster cluster : engine.data().clusters()) {
            JsonNode list = json(cluster, MatchSelection.EVERYTHING);
            assertIncluded(list, "institutions", "clusterOrganisations", "institutions", "firstAddress");
            assertIncluded(list, "programmes", "programmes", "otherProgrammes", "paidFromHomeBy");
            assertIncluded(list, "projects", "project");
            assertThat(included(list, "partnerSides"))
                    .isEqualTo(Stream.of("programmes", "otherProgrammes")
                            .flatMap(property -> list.path("matches").findValues(property).stream())
                            .flatMap(bySide -> bySide.propertyNames().stream())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /// What stands in `included` is exactly what the matches refer to in these properties.
    private static void assertIncluded(JsonNode list, String entities, String... properties) {
        Set<String> referred = new TreeSet<>();
        Stream.of(properties)
                .flatMap(property -> list.path("matches").findValues(property).stream())
                .forEach(value -> referred.addAll(texts(value)));
        assertThat(included(list, entities)).as(entities).isNotEmpty().isEqualTo(referred);
    }

    private static Set<String> included(JsonNode list, String entities) {
        return new TreeSet<>(list.path("included").path(entities).propertyNames());
    }

    @Test
    void allOfTheFullFormCanBeRequested() {
        for (Cluster cluster : engine.data().clusters()) {
            JsonNode full =
                    JSON.valueToTree(MatchesJson.of(engine.ranking().match(MatchQuery.of(cluster, ON)), Language.EN));
            JsonNode list = json(cluster, MatchSelection.EVERYTHING);
            Set<String> said = texts(list);
            said.addAll(names(list));
            said.addAll(list.at("/included/projects").propertyNames().stream()
                    .map(id -> "https://doi.org/10.3030/" + id)
                    .toList());
            conditions().forEach(said::add);
            assertThat(said).as(cluster.id()).containsAll(texts(full));
            assertThat(list.at("/included/programmes"))
                    .isNotEmpty()
                    .allMatch(programme -> programme.has("conditions") == programme.has("fundable"));
        }
    }

    private static Stream<String> conditions() {
        return engine.data().programmes().stream()
                .flatMap(programme -> programme.conditions().stream())
                .map(condition -> condition.in(Language.EN));
    }

    /// All texts in a tree.
    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new HashSet<>();
        if (node.isString()) {
            texts.add(node.asString());
        }
        node.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }

    /// All names of properties in a tree.
    private static Set<String> names(JsonNode node) {
        Set<String> names = new HashSet<>(node.propertyNames());
        node.forEach(child -> names.addAll(names(child)));
        return names;
    }

    @Test
    void pointsAreValuesTimesWeights() {
        Matches matches = engine.ranking().match(MatchQuery.of(engine.data().cluster("medicalmountains"), ON));
        MatchListJson list = MatchListJson.of(matches, MatchSelection.EVERYTHING, Language.EN);
        for (int i = 0; i < list.matches().size(); i++) {
            ListedMatchJson listed = list.matches().get(i);
            for (Match.Reason reason : matches.matches().get(i).reasons()) {
                double weight = list.weights().getOrDefault(reason.factor(), -1.0);
                Map<String, Double> figures = Objects.requireNonNull(weight == 0 ? listed.values() : listed.points());
                double figure = figures.getOrDefault(reason.factor(), 0.0);
                assertThat(weight == 0 ? figure : figure / weight)
                        .as(reason.factor())
                        .isCloseTo(reason.value(), within(0.01));
            }
        }
    }

    @Test
    void aLaterPageGoesOnWhereTheFirstOneEnds() {
        MatchQuery query = MatchQuery.of(engine.data().cluster("medicalmountains"), ON);
        List<Match> all = engine.ranking().match(query.withLimit(20)).matches();
        Matches second = engine.ranking().match(query, 10);
        assertThat(second.matches()).isEqualTo(all.subList(10, 20));
        assertThat(engine.ranking().match(query, 100_000_000).matches()).isEmpty();
    }

    @Test
    void aRankIsExplainedByTheNeighbours() {
        MatchQuery query = MatchQuery.of(engine.data().cluster("medicalmountains"), ON);
        List<Match> best = engine.ranking().match(query).matches();
        RankExplanationJson third = RankExplanationJson.of(
                engine.ranking().explain(query, best.get(2).region().id()), Language.EN);
        assertThat(third.match().rank()).isEqualTo(3);
        assertThat(third.neighbours())
                .extracting(neighbour -> neighbour.region().id())
                .containsExactlyElementsOf(Stream.of(0, 1, 3, 4)
                        .map(place -> best.get(place).region().id().value())
                        .toList());
        assertThat(third.neighbours())
                .allSatisfy(neighbour -> assertThat(neighbour.separates().stream()
                                .mapToDouble(RankExplanationJson.Difference::points)
                                .sum())
                        .isCloseTo(neighbour.lead(), within(0.07)));
        assertThat(third.neighbours().getFirst().lead()).isPositive();
    }

    @Test
    void theBestRegionHasNeighboursBelowOnlyAndARegionThatIsNoCandidateHasARank() {
        MatchQuery query = MatchQuery.of(engine.data().cluster("medicalmountains"), ON);
        Match best = engine.ranking().match(query).matches().getFirst();
        assertThat(engine.ranking().explain(query, best.region().id()).neighbours())
                .extracting(RankExplanation.Neighbour::rank)
                .containsExactly(2, 3);
        RegionId home = engine.data().cluster("medicalmountains").homeRegion();
        RankExplanation ofHome = engine.ranking().explain(query, home);
        assertThat(ofHome.matches().matches().getFirst().region().id()).isEqualTo(home);
        assertThat(ofHome.neighbours()).isNotEmpty();
    }

    @Test
    void aSelectionLeavesOutTheRestButRankScoreAndRegion() {
        MatchSelection selection = new MatchSelection(Set.of(), Set.of(MatchProperty.SENTENCE));
        JsonNode list = json(engine.data().cluster("medicalmountains"), selection);
        assertThat(list.at("/matches/0").propertyNames()).containsExactly("rank", "score", "region", "sentence");
        assertThat(list.at("/included/fields").propertyNames()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anExpansionBringsItsPropertiesOnly(Expansion expansion) {
        Cluster cluster = engine.data().cluster("medicalmountains");
        JsonNode lean = json(cluster, MatchSelection.LEAN).at("/matches/0");
        JsonNode expanded =
                json(cluster, MatchSelection.of(EnumSet.of(expansion))).at("/matches/0");
        List<String> added = MatchProperty.keys(Set.of(expansion)).stream()
                .filter(key -> !MatchProperty.keys(Set.of()).contains(key))
                .toList();
        assertThat(lean.propertyNames()).doesNotContainAnyElementsOf(added.isEmpty() ? List.of("-") : added);
        assertThat(expanded.propertyNames()).containsAll(lean.propertyNames()).containsAll(added);
    }

    @Test
    void thePropertiesAreThoseOfTheRecord() {
        assertThat(Arrays.stream(MatchProperty.values()).map(MatchProperty::key))
                .containsExactlyElementsOf(Arrays.stream(ListedMatchJson.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(MatchProperty.keys(EnumSet.allOf(Expansion.class))).hasSize(MatchProperty.values().length);
    }
}
