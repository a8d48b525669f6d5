package counterpart.engine.data.renewal;

import static counterpart.engine.ranking.input.FundingRulesTest.programme;
import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.ClusterExistence;
import counterpart.engine.World;
import counterpart.engine.data.renewal.ExpiringFact.Kind;
import counterpart.engine.model.Programme.Renewal;
import counterpart.engine.model.Programme.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RenewalCalendarTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
    private static final LocalDate LAST = LocalDate.parse("2027-02-26");

    private final World world = new World();

    @Test
    void programmesEndWithin90Days() {
        world.programme(programme("today")
                .asOf("2026-01-01")
                .validity(Renewal.PROGRAMME, null, "2026-11-28")
                .build());
        world.programme(programme("last")
                .asOf("2026-01-01")
                .validity(Renewal.PROGRAMME, null, "2027-02-26")
                .build());
        world.programme(programme("later")
                .asOf("2026-01-01")
                .validity(Renewal.PROGRAMME, null, "2027-02-27")
                .build());
        world.programme(programme("endless")
                .asOf("2020-01-01")
                .validity(Renewal.PROGRAMME, null, null)
                .build());
        assertThat(found()).containsExactly(fact(Kind.PROGRAMME, "today", TODAY), fact(Kind.PROGRAMME, "last", LAST));
    }

    @Test
    void theStatusIsTooOld24MonthsAfterTheNewestFact() {
        world.programme(programme("old")
                .asOf("2024-11-27")
                .validity(Renewal.YEARLY, null, null)
                .build());
        world.programme(programme("older")
                .asOf("2020-01-31")
                .validity(Renewal.YEARLY, null, null)
                .build());
        world.programme(programme("called")
                .asOf("2020-01-31")
                .validity(Renewal.YEARLY, "2025-06-01", null)
                .build());
        world.programme(
                programme("over").asOf("2020-01-31").status(Status.CLOSED).build());
        assertThat(found())
                .containsExactly(
                        fact(Kind.STATUS, "older", LocalDate.parse("2022-01-31")),
                        fact(Kind.STATUS, "old", LocalDate.parse("2026-11-27")));
        assertThat(RenewalCalendar.of(world.dataset(), TODAY)).allMatch(fact -> fact.hasRunOut(TODAY));
    }

    @Test
    void callsCloseAndFactsWithoutADateComeFirst() {
        world.programme(programme("closing")
                .asOf("2026-06-01")
                .validity(Renewal.YEARLY, "2026-11-28", null)
                .build());
        world.programme(programme("closed")
                .asOf("2026-06-01")
                .validity(Renewal.YEARLY, "2026-11-27", null)
                .build());
        world.programme(programme("undated").undated().build());
        assertThat(found()).containsExactly(fact(Kind.UNDATED, "undated", null), fact(Kind.CALL, "closing", TODAY));
        List<ExpiringFact> facts = RenewalCalendar.of(world.dataset(), TODAY);
        assertThat(facts.getFirst().hasRunOut(TODAY)).isTrue();
        assertThat(facts.getLast().hasRunOut(TODAY)).isFalse();
    }

    @Test
    void fundingOfClustersEndsUnlessTheyHaveLapsed() {
        world.cluster(
                ClusterExistence.existing(World.cluster("funded", World.doing("ai")), ClusterExistence.doubtful(LAST)));
        world.cluster(ClusterExistence.existing(
                World.cluster("longer", World.doing("ai")), ClusterExistence.doubtful(LAST.plusDays(1))));
        world.cluster(
                ClusterExistence.existing(World.cluster("gone", World.doing("ai")), ClusterExistence.lapsed(null)));
        assertThat(found()).containsExactly(fact(Kind.FUNDING, "funded", LAST));
    }

    private List<String> found() {
        return RenewalCalendar.of(world.dataset(), TODAY).stream()
                .map(fact -> fact(fact.kind(), fact.id(), fact.on()))
                .toList();
    }

    private static String fact(Kind kind, String id, @Nullable LocalDate on) {
        return kind.key() + " " + id + " " + on;
    }
}
