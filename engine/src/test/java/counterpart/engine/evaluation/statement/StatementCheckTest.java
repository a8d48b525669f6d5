package counterpart.engine.evaluation.statement;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.Engine;
import counterpart.engine.World;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Field;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Localised;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.Match.Addition;
import counterpart.engine.ranking.Strategy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementCheckTest {

    private static final Cluster CLUSTER = World.cluster("c", World.doingAndSeeking("batteries", "mining"));
    private static final Localised PLAIN = Localised.same("Nothing is said.");

    private final World world = new World();

    @TempDir
    Path directory;

    @Test
    void findsNoFaultInTheListsOfTheCommittedData() {
        try (Engine engine = Engine.open(DatasetReader.load(DataPackage.embedded()), directory)) {
            StatementCheck check = new StatementCheck(engine);
            for (LocalDate on : List.of(LocalDate.of(2026, 11, 28), LocalDate.of(2027, 1, 2))) {
                StatementReport report = check.run(Strategy.COMPLEMENT, on);
                assertThat(report.matches()).isEqualTo(10 * report.lists());
                assertThat(report.findings()).isEmpty();
            }
        }
    }

    @Test
    void findsWhatIsNotLacking() {
        world.region("DE11").strongIn("mining", 9);
        world.region("SE33").strongIn("mining").strongIn("batteries");
        assertThat(faults(with(List.of(addition("batteries", true, 1, Addition.Kind.NEW)), null, PLAIN)))
                .contains(Fault.LACKS_OWN_FIELD, Fault.LACKS_COMMON_GROUND);
        assertThat(faults(with(List.of(addition("energy", true, 1, Addition.Kind.NEW)), null, PLAIN)))
                .contains(Fault.LACKS_OWN_FIELD);
        assertThat(faults(with(List.of(addition("mining", true, 1, Addition.Kind.NEW)), null, PLAIN)))
                .contains(Fault.LACKS_HOME_STRENGTH)
                .doesNotContain(Fault.LACKS_OWN_FIELD);
        assertThat(faults(with(List.of(addition("batteries", true, 1, Addition.Kind.DEEPENS)), null, PLAIN)))
                .doesNotContain(Fault.LACKS_OWN_FIELD, Fault.LACKS_COMMON_GROUND, Fault.LACKS_HOME_STRENGTH);
    }

    @Test
    void findsStrengthsThatAreNone() {
        world.region("SE33").strongIn("mining").strongIn("batteries");
        assertThat(faults(with(List.of(addition("care", false, 51, Addition.Kind.DEEPENS)), null, PLAIN)))
                .contains(Fault.UNSAYABLE_FIELD, Fault.WORLD_RANK, Fault.NO_EVIDENCE);
    }

    @Test
    void findsAnAddressOfAnotherTrade() {
        world.region("SE33")
                .strongIn("batteries")
                .claims("Care Cluster", Institution.Type.CLUSTER_ORGANISATION, "care")
                .claims("Battery Cluster", Institution.Type.CLUSTER_ORGANISATION, "batteries");
        assertThat(faults(with(List.of(), institution("Care Cluster"), PLAIN))).contains(Fault.OTHER_TRADE);
        assertThat(faults(with(List.of(), institution("Battery Cluster"), PLAIN)))
                .isEmpty();
    }

    @Test
    void findsAnAddressThatSharesOnlyAFieldWithTheTrade() {
        world.region("SE33")
                .strongIn("batteries")
                .claims("Care and Battery Cluster", Institution.Type.CLUSTER_ORGANISATION, "batteries")
                .claims("Care and Battery Cluster", Institution.Type.CLUSTER_ORGANISATION, "care")
                .claims("Care and Battery Cluster", Institution.Type.CLUSTER_ORGANISATION, "imaging")
                .claims("Energy Cluster", Institution.Type.CLUSTER_ORGANISATION, "energy");
        assertThat(faults(with(List.of(), institution("Care and Battery Cluster"), PLAIN)))
                .containsExactly(Fault.OTHER_TRADE);
        assertThat(faults(with(List.of(), institution("Energy Cluster"), PLAIN)))
                .isEmpty();
    }

    @Test
    void findsWordsSaidTwice() {
        world.region("SE33").strongIn("batteries");
        for (String doubled : List.of("Die Region Region Murcia.", "Die Region Bezirk Haifa.", "It is the the one.")) {
            assertThat(faults(with(List.of(), null, Localised.same(doubled)))).contains(Fault.DOUBLED_WORD);
        }
        assertThat(faults(with(List.of(), null, Localised.same("Die Region Murcia und der Bezirk Haifa."))))
                .isEmpty();
    }

    @Test
    void findsAPayerThatNobodyIs() {
        world.region("SE33").strongIn("batteries");
        Match match = match();
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        new MoneyStatements()
                .check(
                        altered(match, match.adds(), null, Localised.same("EU could pay"), PLAIN),
                        (fault, detail) -> faults.add(fault));
        assertThat(faults).containsExactly(Fault.MONEY);
    }

    private Match match() {
        return world.matches(World.everything(CLUSTER)).matches().getFirst();
    }

    private Match with(List<Addition> adds, @Nullable Institution first, Localised sentence) {
        return altered(match(), adds, first, null, sentence);
    }

    private static Match altered(
            Match match,
            List<Addition> adds,
            @Nullable Institution first,
            @Nullable Localised money,
            Localised sentence) {
        return new Match(
                match.rank(),
                match.rankByScore(),
                match.area(),
                match.rankInArea(),
                match.region(),
                match.reasons(),
                adds,
                match.commonGround(),
                match.offers(),
                match.clusterOrganisations(),
                first,
                match.institutions(),
                match.metropolitanAreas(),
                match.contacts(),
                match.coProjects(),
                match.programmes(),
                match.cautions(),
                match.coverage(),
                money,
                sentence);
    }

    private static Addition addition(String field, boolean sayable, int worldRank, Addition.Kind kind) {
        Field named = new Field(World.field(field), World.text(field, field), "", sayable);
        return new Addition(
                new Match.Strength(named, 99, worldRank, List.of()),
                kind,
                Addition.Shown.ASSESSED,
                List.of(),
                List.of());
    }

    private Institution institution(String name) {
        return world.dataset().institutions().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Set<Fault> faults(Match match) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        Dataset dataset = world.dataset();
        new FieldStatements(dataset, new InstitutionEvidence(dataset))
                .check(CLUSTER, match, (fault, detail) -> faults.add(fault));
        new ContactStatements(dataset).check(CLUSTER, match, (fault, detail) -> faults.add(fault));
        WordStatements.check(match, (fault, detail) -> faults.add(fault));
        return faults;
    }
}
