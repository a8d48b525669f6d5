package counterpart.engine.ranking;

import static counterpart.engine.World.doing;
import static counterpart.engine.World.everything;
import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.World;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Country.EuStatus;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegionFiltersTest {

    private static final Cluster CLUSTER = World.cluster("c", doing("ai"), World.contact("c", "SE", "SE"));

    private final World world = new World();

    @BeforeEach
    void populate() {
        world.region("SE33").strongIn("ai", 9);
        world.region("NO06").strongIn("ai", 7).strongIn("mining");
        world.region("US-MN").strongIn("ai", 3).participations(25);
        world.region("DE21").strongIn("ai", 30);
        world.region("FR10").strongIn("ai", 1).participations(19);
        world.alias("SE", "SE33");
    }

    @Test
    void showsRegionsAbroadWithEnoughParticipationsByDefault() {
        assertThat(ids(RegionFilters.NONE)).containsExactlyInAnyOrder("SE33", "NO06", "US-MN");
    }

    @Test
    void showsCuratedRegionsHoweverFewTheirParticipations() {
        world.region("KR-11").graded("ai", 3).participations(0);
        assertThat(ids(RegionFilters.NONE)).contains("KR-11");
        assertThat(ids(minParticipations(1))).doesNotContain("KR-11");
    }

    @Test
    void keepsOrLeavesOutCountriesAndContinents() {
        assertThat(ids(countries("SE", "US"))).containsExactlyInAnyOrder("SE33", "US-MN");
        assertThat(ids(without("SE"))).containsExactlyInAnyOrder("NO06", "US-MN");
        assertThat(ids(continent(Continent.NA))).containsExactly("US-MN");
        assertThat(ids(eu(EuStatus.ASSOCIATED))).containsExactly("NO06");
    }

    @Test
    void widensTheCandidatesWhenAsked() {
        assertThat(ids(minParticipations(0))).containsExactlyInAnyOrder("SE33", "NO06", "US-MN", "FR10");
        assertThat(ids(domestic())).containsExactlyInAnyOrder("SE33", "NO06", "US-MN", "DE21", "DE11");
    }

    @Test
    void knowsWhereTheClusterHasContacts() {
        assertThat(ids(contacts(RegionFilters.Contacts.ONLY))).containsExactly("SE33");
        assertThat(ids(contacts(RegionFilters.Contacts.NONE))).containsExactlyInAnyOrder("NO06", "US-MN");
    }

    @Test
    void neverChangesAScore() {
        Map<String, Double> all = scores(RegionFilters.NONE);
        for (RegionFilters filters : List.of(countries("US"), minParticipations(0), domestic(), without("SE"))) {
            Map<String, Double> filtered = scores(filters);
            assertThat(filtered).isNotEmpty();
            all.forEach(
                    (id, score) -> assertThat(filtered.getOrDefault(id, score)).isEqualTo(score));
        }
    }

    @Test
    void countsWhatPassesAndTheRankAmongAll() {
        Matches matches =
                world.matches(everything(CLUSTER).withFilters(countries("US")).withLimit(1));
        assertThat(matches.total()).isEqualTo(1);
        assertThat(matches.matches().getFirst().rank()).isEqualTo(1);
        assertThat(matches.matches().getFirst().rankByScore()).isGreaterThan(1);
    }

    private Set<String> ids(RegionFilters filters) {
        return scores(filters).keySet();
    }

    private Map<String, Double> scores(RegionFilters filters) {
        Function<Match, String> id = match -> match.region().id().value();
        return world.matches(everything(CLUSTER).withFilters(filters)).matches().stream()
                .collect(Collectors.toMap(id, Match::score));
    }

    private static RegionFilters countries(String... codes) {
        return new RegionFilters(
                Set.of(codes),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                RegionFilters.Contacts.ANY,
                OptionalInt.empty(),
                false);
    }

    private static RegionFilters without(String... codes) {
        return new RegionFilters(
                Set.of(),
                Set.of(codes),
                Set.of(),
                Set.of(),
                Set.of(),
                RegionFilters.Contacts.ANY,
                OptionalInt.empty(),
                false);
    }

    private static RegionFilters continent(Continent continent) {
        return new RegionFilters(
                Set.of(),
                Set.of(),
                Set.of(continent),
                Set.of(),
                Set.of(),
                RegionFilters.Contacts.ANY,
                OptionalInt.empty(),
                false);
    }

    private static RegionFilters eu(EuStatus status) {
        return new RegionFilters(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(status),
                Set.of(),
                RegionFilters.Contacts.ANY,
                OptionalInt.empty(),
                false);
    }

    private static RegionFilters contacts(RegionFilters.Contacts contacts) {
        return new RegionFilters(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), contacts, OptionalInt.empty(), false);
    }

    private static RegionFilters minParticipations(int number) {
        return new RegionFilters(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                RegionFilters.Contacts.ANY,
                OptionalInt.of(number),
                false);
    }

    private static RegionFilters domestic() {
        return new RegionFilters(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                RegionFilters.Contacts.ANY,
                OptionalInt.empty(),
                true);
    }
}
