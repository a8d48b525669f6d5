package counterpart.web.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.web.MovingClock;
import counterpart.web.judgement.Judgements;
import counterpart.web.shortlist.calendar.CalendarLinks;
import counterpart.web.shortlist.calendar.NextStep;
import counterpart.web.shortlist.calendar.NextSteps;
import counterpart.web.shortlist.comment.ShortlistComments;
import counterpart.web.shortlist.link.ShortlistLinks;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Whoever has a calendar link reads what its owner may read, until it is withdrawn.
@Transactional
abstract class CalendarLinksContract extends ShortlistsFixture {

    private final CalendarLinks calendars;
    private final NextSteps steps;

    CalendarLinksContract(
            Shortlists lists,
            ShortlistComments comments,
            ShortlistLinks links,
            ShortlistViewAssembler viewing,
            Judgements judgements,
            Engine engine,
            MovingClock clock,
            JdbcClient database,
            CalendarLinks calendars,
            NextSteps steps) {
        super(lists, comments, links, viewing, judgements, engine, clock, database);
        this.calendars = calendars;
        this.steps = steps;
    }

    @Test
    void aLinkIsStoredAsAHashAndWorksUntilItIsWithdrawn() {
        String token = calendars.create(owner, Language.EN);
        assertThat(calendars.of(owner)).singleElement().satisfies(link -> {
            assertThat(link.tokenHash()).doesNotContain(token);
            assertThat(link.lastUsedAt()).isNull();
        });
        assertThat(calendars.find(token)).isPresent();
        assertThat(calendars.find(token + "x")).isEmpty();
        assertThat(calendars.isOf(colleague, token)).isFalse();
        calendars.used(calendars.of(owner).getFirst());
        assertThat(calendars.of(owner).getFirst().lastUsedAt()).isBeforeOrEqualTo(clock.instant());
        calendars.withdraw(calendars.of(owner).getFirst().id(), colleague);
        assertThat(calendars.find(token)).isPresent();
        calendars.withdraw(calendars.of(owner).getFirst().id(), owner);
        assertThat(calendars.find(token)).isEmpty();
    }

    @Test
    void anAccountThatMayNotSignInHasNoCalendar() {
        String token = calendars.create(owner, Language.DE);
        database.sql("update account set active = false where id = :id")
                .param("id", owner)
                .update();
        assertThat(calendars.find(token)).isEmpty();
        database.sql("delete from account where id = :id").param("id", owner).update();
        assertThat(calendars.of(owner)).isEmpty();
    }

    @Test
    void theStepsAreThoseOfListsThatMayBeReadAtTheTime() {
        Shortlist list = lists.create(engine, "Reise", query(), subjects(2), owner);
        String key = list.entries().getFirst().key();
        lists.note(list.id(), 1, key, notes(EntryStatus.CONTACTED, "vertraulich"), owner);
        assertThat(steps.of(engine, owner, Language.DE)).singleElement().satisfies(step -> {
            assertThat(step.on()).isEqualTo(LocalDate.of(2027, 1, 15));
            assertThat(step.toString()).doesNotContain("vertraulich", "Dr. Olson", "Anna");
        });
        assertThat(steps.of(engine, colleague, Language.DE)).isEmpty();
        lists.share(list.id(), 2, ben, Optional.of(AccessLevel.READ), owner);
        assertThat(steps.of(engine, colleague, Language.DE))
                .extracting(NextStep::what)
                .containsExactly("Anruf");
        lists.delete(list.id(), owner);
        assertThat(steps.of(engine, colleague, Language.DE)).isEmpty();
    }
}
