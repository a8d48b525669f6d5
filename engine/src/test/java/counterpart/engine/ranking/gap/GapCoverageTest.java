package counterpart.engine.ranking.gap;

import static counterpart.engine.World.doing;
import static counterpart.engine.World.everything;
import static counterpart.engine.World.seeking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.Engine;
import counterpart.engine.RegionBuilder;
import counterpart.engine.World;
import counterpart.engine.model.Field;
import counterpart.engine.model.Language;
import counterpart.engine.model.Profile;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.RegionFilters;
import counterpart.engine.ranking.gap.GapCoverage.Choice;
import counterpart.engine.ranking.gap.GapCoverage.Goal;
import counterpart.engine.ranking.portfolio.RegionComparison;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapCoverageTest {

    private final World world = new World();

    @Test
    void needsOneRegionWhereOneHoldsAll() {
        world.region("SE33").strongIn("mining", 9).strongIn("ai", 9);
        world.region("ES21").strongIn("mining", 1).strongIn("batteries", 9);
        world.region("FR10").strongIn("ai", 1).strongIn("batteries", 9);
        GapCoverage cover = cover(seeking("mining", "ai"), HoldingLevel.QUARTER);
        assertThat(regions(cover)).containsExactly("SE33");
        assertThat(cover.exact()).isTrue();
        assertThat(cover.unheld()).isEmpty();
        assertThat(labels(cover.choices().getFirst().alone())).containsExactlyInAnyOrder("mining", "ai");
    }

    @Test
    void needsTwoWhereNobodyHoldsBothAndNamesWhoCouldTakeTheirPlace() {
        world.region("SE33").strongIn("mining", 9);
        world.region("FR10").strongIn("ai", 9);
        world.region("US-MN").strongIn("ai", 9);
        GapCoverage cover = cover(seeking("mining", "ai"), HoldingLevel.QUARTER);
        assertThat(regions(cover)).hasSize(2).contains("SE33");
        Choice ai = cover.choices().stream()
                .filter(choice -> labels(choice.alone()).contains("ai"))
                .findFirst()
                .orElseThrow();
        assertThat(ai.substitutes()).isEqualTo(1);
        assertThat(ai.alternatives()).hasSize(1);
        assertThat(Set.of(
                        ai.region().id(), ai.alternatives().getFirst().region().id()))
                .containsExactlyInAnyOrder(new RegionId("FR10"), new RegionId("US-MN"));
        assertThat(ai.holds())
                .allSatisfy(strength -> assertThat(strength.institutions()).isNotEmpty());
        assertThat(ai.sentence().in(Language.EN)).contains("ai");
    }

    @Test
    void namesWhoComesNearestWhereNobodyCanTakeAPlace() {
        world.region("SE33").strongIn("mining", 9).strongIn("ai", 9);
        world.region("FR10").strongIn("ai", 30);
        world.region("ES21").strongIn("ai", 1).strongIn("care", 9);
        Choice only =
                cover(seeking("mining", "ai"), HoldingLevel.HALF).choices().getFirst();
        assertThat(only.region().id()).isEqualTo(new RegionId("SE33"));
        assertThat(only.substitutes()).isZero();
        assertThat(only.alternatives().getFirst().region().id()).isEqualTo(new RegionId("FR10"));
        assertThat(labels(only.alternatives().getFirst().missing())).containsExactly("mining");
    }

    @Test
    void saysWhatNobodyHoldsAndWhoComesNearest() {
        world.region("SE33").strongIn("mining", 9).strongIn("ai", 1);
        world.region("DE11").strongIn("ai", 50);
        GapCoverage cover = cover(seeking("mining", "ai", "surgery"), HoldingLevel.QUARTER);
        assertThat(regions(cover)).containsExactly("SE33");
        assertThat(cover.unheld().stream().map(Goal::field).map(GapCoverageTest::label))
                .containsExactlyInAnyOrder("ai", "surgery");
        Goal ai = goal(cover, "ai");
        assertThat(ai.strongest().orElseThrow().region().id()).isEqualTo(new RegionId("SE33"));
        assertThat(goal(cover, "surgery").strongest()).isEmpty();
    }

    @Test
    void countsTheFiltersOfTheQuestion() {
        world.region("SE33").strongIn("mining", 9);
        world.region("US-MN").strongIn("mining", 9);
        RegionFilters american = new RegionFilters(
                Set.of("US"),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                RegionFilters.Contacts.ANY,
                OptionalInt.empty(),
                false);
        try (Engine engine = world.engine()) {
            GapCoverage cover = engine.ranking()
                    .gapCover(everything(seeking("mining")).withFilters(american), HoldingLevel.QUARTER);
            assertThat(regions(cover)).containsExactly("US-MN");
            assertThat(cover.candidates()).isEqualTo(1);
            assertThat(cover.choices().getFirst().substitutes()).isZero();
        }
    }

    @Test
    void looksForWhatIsNearWhereNothingIsSought() {
        world.related("batteries", "copper mining", 8);
        world.region("DE11").strongIn("batteries");
        world.region("SE33").strongIn("copper mining", 9);
        GapCoverage cover = cover(doing("batteries"), HoldingLevel.QUARTER);
        assertThat(cover.sought()).isFalse();
        assertThat(cover.goals().stream().map(Goal::field).map(GapCoverageTest::label))
                .containsExactly("copper mining");
        assertThat(regions(cover)).containsExactly("SE33");
    }

    @Test
    void judgesAFieldWithoutEvidenceByItsParent() {
        world.region("SE33").strongIn("hydrogen", 9);
        GapCoverage cover = cover(seeking("fuel cells"), HoldingLevel.QUARTER);
        assertThat(regions(cover)).containsExactly("SE33");
        assertThat(cover.choices().getFirst().holds().getFirst().field().label().in(Language.EN))
                .isEqualTo("fuel cells");
    }

    @Test
    void asksLessOfTheStrongestHalf() {
        for (int i = 1; i <= 8; i++) {
            world.region("SE3" + i).strongIn("mining", i).strongIn("care", 20 - i);
        }
        assertThat(goal(cover(seeking("mining"), HoldingLevel.HALF), "mining").holders())
                .isEqualTo(4);
        assertThat(goal(cover(seeking("mining"), HoldingLevel.QUARTER), "mining")
                        .holders())
                .isEqualTo(2);
        assertThat(goal(cover(seeking("mining"), HoldingLevel.TENTH), "mining").holders())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isAsSmallAndAsGoodAsTryingEverySet(long seed) {
        List<String> sought = List.of("mining", "ai", "batteries", "imaging", "care", "security");
        Random random = new Random(seed);
        for (int i = 0; i < 8; i++) {
            RegionBuilder region = world.region("SE3" + i);
            sought.forEach(field -> {
                if (random.nextInt(3) == 0) {
                    region.strongIn(field, 1 + random.nextInt(9));
                }
            });
        }
        Profile profile = seeking(sought.toArray(String[]::new));
        try (Engine engine = world.engine()) {
            GapCoverage cover = engine.ranking().gapCover(everything(profile), HoldingLevel.HALF);
            RegionComparison all = engine.ranking().compare(everything(profile), regionIds(engine));
            double best = bestOfSize(all, cover.choices().size());
            assertThat(bestOfSize(all, cover.choices().size() - 1)).isNegative();
            assertThat(cover.choices().stream().mapToDouble(Choice::score).sum())
                    .isEqualTo(best, within(1e-6));
        }
    }

    /// The highest sum of scores of a set of this many regions that holds all that any holds; negative when there is
    /// no such set.
    private static double bestOfSize(RegionComparison all, int size) {
        double best = -1;
        for (int set = 0; set < 1 << all.matches().size(); set++) {
            int members = set;
            List<Integer> chosen = IntStream.range(0, all.matches().size())
                    .filter(i -> (members >> i & 1) != 0)
                    .boxed()
                    .toList();
            if (chosen.size() == size && holdsAll(all, chosen)) {
                best = Math.max(
                        best,
                        chosen.stream()
                                .mapToDouble(i -> all.matches().get(i).score())
                                .sum());
            }
        }
        return best;
    }

    private static boolean holdsAll(RegionComparison all, List<Integer> chosen) {
        return all.rows().stream()
                .filter(RegionComparison.Row::sought)
                .filter(row -> row.strengths().stream().anyMatch(GapCoverageTest::isHeld))
                .allMatch(row ->
                        chosen.stream().anyMatch(i -> isHeld(row.strengths().get(i))));
    }

    private static boolean isHeld(Match.Strength strength) {
        return strength.strength() > 50;
    }

    private static List<RegionId> regionIds(Engine engine) {
        return engine.data().regions().stream()
                .map(region -> region.id())
                .filter(id -> !id.value().startsWith("DE"))
                .toList();
    }

    private GapCoverage cover(Profile profile, HoldingLevel holding) {
        try (Engine engine = world.engine()) {
            return engine.ranking().gapCover(everything(profile), holding);
        }
    }

    private static Goal goal(GapCoverage cover, String label) {
        return cover.goals().stream()
                .filter(goal -> label(goal.field()).equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> regions(GapCoverage cover) {
        return cover.choices().stream()
                .map(choice -> choice.region().id().value())
                .toList();
    }

    private static List<String> labels(List<Field> fields) {
        return fields.stream().map(GapCoverageTest::label).toList();
    }

    private static String label(Field field) {
        return field.label().in(Language.EN);
    }
}
