package counterpart.web.shortlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.Strategy;
import counterpart.web.MovingClock;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.export.Audience;
import counterpart.web.export.Dossier;
import counterpart.web.judgement.Judgements;
import counterpart.web.judgement.Subject;
import counterpart.web.shortlist.comment.ShortlistComments;
import counterpart.web.shortlist.link.ShortlistLinks;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What shortlists promise, on whatever database.
abstract class ShortlistsContract extends ShortlistsFixture {

    ShortlistsContract(
            Shortlists lists,
            ShortlistComments comments,
            ShortlistLinks links,
            ShortlistViewAssembler viewing,
            Judgements judgements,
            Engine engine,
            MovingClock clock,
            JdbcClient database) {
        super(lists, comments, links, viewing, judgements, engine, clock, database);
    }

    @Test
    void aListKeepsTheProfileTheRanksAndTheOrderOfTheDayItWasMade() {
        Shortlist made = lists.create(engine, "Reise", query().withStrategy(Strategy.LIKELY), subjects(3), owner);
        Shortlist read = lists.list(made.id(), owner, AccessLevel.OWN);
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.entries()).extracting(ShortlistEntry::region).containsExactlyElementsOf(names(regions(3)));
        assertThat(read.entries())
                .allMatch(entry -> entry.rankThen() > 0 && entry.notes().status() == EntryStatus.LONG_LIST);
        assertThat(read.strategy()).isEqualTo("likely");
        assertThat(read.dataVersion()).isEqualTo(engine.data().version());
        assertThat(viewing.question(engine, read).profile()).isEqualTo(query().profile());
    }

    @Test
    void aRegionStandsOnAListOnce() {
        Shortlist list = lists.create(engine, "Reise", query(), List.of(Subject.of(MINNESOTA)), owner);
        Shortlist same = lists.add(engine, list.id(), 1, Subject.of(MINNESOTA), owner);
        assertThat(same.entries()).hasSize(1);
        assertThat(lists.remove(list.id(), 1, "US-MN", owner).entries()).isEmpty();
    }

    @Test
    void entriesMoveAndKeepWhatWasWritten() {
        Shortlist list = lists.create(engine, "Reise", query(), subjects(3), owner);
        List<String> before = names(regions(3));
        EntryNotes notes = notes(EntryStatus.CONTACTED, "Mail vom 3. Mai");
        int version = lists.note(list.id(), 1, before.get(2), notes, owner).version();
        Shortlist moved = lists.move(list.id(), version, before.get(2), -2, owner);
        assertThat(moved.entries())
                .extracting(ShortlistEntry::region)
                .containsExactly(before.get(2), before.get(0), before.get(1));
        Shortlist read = lists.list(list.id(), owner, AccessLevel.READ);
        assertThat(read.entries().getFirst().notes()).isEqualTo(notes);
        assertThat(lists.order(list.id(), read.version(), before, owner).entries())
                .extracting(ShortlistEntry::region)
                .containsExactlyElementsOf(before);
    }

    @Test
    void whoEditsWhatSomebodyElseChangedMeanwhileIsToldAndLosesNothing() {
        Shortlist list = lists.create(engine, "Reise", query(), subjects(2), owner);
        String region = list.entries().getFirst().region();
        lists.note(list.id(), 1, region, notes(EntryStatus.CONTACTED, "von Anna"), owner);
        assertRefused(
                ProblemKind.CONFLICT,
                () -> lists.note(list.id(), 1, region, notes(EntryStatus.SHORT_LIST, "von Ben"), owner));
        assertThat(lists.list(list.id(), owner, AccessLevel.READ)
                        .entry(region)
                        .orElseThrow()
                        .notes()
                        .note())
                .isEqualTo("von Anna");
    }

    @Test
    void onlyThoseWithWhomItIsSharedSeeAListAndDoWhatTheyMay() {
        Shortlist list = lists.create(engine, "Reise", query(), subjects(2), owner);
        UUID id = list.id();
        String region = list.entries().getFirst().region();
        assertRefused(ProblemKind.NOT_FOUND, () -> lists.list(id, colleague, AccessLevel.READ));
        assertThat(lists.of(colleague)).isEmpty();
        int version = lists.share(id, 1, " " + ben.toUpperCase(Locale.ROOT), Optional.of(AccessLevel.COMMENT), owner)
                .version();
        assertThat(lists.of(colleague)).extracting(Shortlist::id).containsExactly(id);
        comments.add(id, region, "Kenne ich gut", colleague);
        assertRefused(
                ProblemKind.FORBIDDEN,
                () -> lists.note(id, version, region, notes(EntryStatus.CONTACTED, ""), colleague));
        int next = lists.share(id, version, ben, Optional.of(AccessLevel.EDIT), owner)
                .version();
        int last = lists.note(id, next, region, notes(EntryStatus.CONTACTED, ""), colleague)
                .version();
        assertRefused(
                ProblemKind.FORBIDDEN, () -> lists.share(id, last, ben, Optional.of(AccessLevel.READ), colleague));
        lists.share(id, last, ben, Optional.empty(), owner);
        assertRefused(ProblemKind.NOT_FOUND, () -> lists.list(id, colleague, AccessLevel.READ));
        assertRefused(
                ProblemKind.INVALID_INPUT,
                () -> lists.share(id, last + 1, "nobody@example.org", Optional.of(AccessLevel.READ), owner));
    }

    @Test
    void aLinkShowsTheListUntilItEndsOrIsWithdrawnAndNeverTheNotes() {
        Shortlist list = lists.create(engine, "Reise", query(), subjects(1), owner);
        String region = list.entries().getFirst().region();
        lists.note(list.id(), 1, region, notes(EntryStatus.CONTACTED, "vertraulich"), owner);
        comments.add(list.id(), region, "auch vertraulich", owner);
        String token = links.create(list.id(), 10, owner);
        Dossier shown = viewing.dossier(engine, links.shared(token).list(), Language.DE);
        assertThat(shown.toString()).doesNotContain("vertraulich");
        assertThat(viewing.dossier(engine, links.shared(token).list(), Audience.CLUSTER, owner, Language.DE))
                .isEqualTo(shown);
        assertThat(viewing.dossier(engine, links.shared(token).list(), Audience.INTERNAL, owner, Language.DE)
                        .toString())
                .contains("auch vertraulich");
        assertThat(viewing.links(list))
                .singleElement()
                .satisfies(link -> assertThat(link.createdBy()).isEqualTo("Anna"))
                .satisfies(link -> assertThat(link.lastUsedAt()).isNull());
        links.used(links.of(list).getFirst());
        assertThat(links.of(list).getFirst().lastUsedAt()).isNotNull().isBeforeOrEqualTo(clock.instant());
        assertThat(links.isOf(list.id(), token)).isTrue();
        assertThat(links.isOf(list.id(), token + "x")).isFalse();
        assertRefused(ProblemKind.NOT_FOUND, () -> links.shared(token + "x"));
        clock.pass(Duration.ofDays(11));
        assertRefused(ProblemKind.NOT_FOUND, () -> links.shared(token));
        String other = links.create(list.id(), 10, owner);
        links.withdraw(list.id(), links.of(list).getFirst().id(), owner);
        assertRefused(ProblemKind.NOT_FOUND, () -> links.shared(other));
        assertRefused(ProblemKind.INVALID_INPUT, () -> links.create(list.id(), 1000, owner));
    }

    @Test
    void droppingNeedsAReasonAndADayMustBeOne() {
        Shortlist list = lists.create(engine, "Reise", query(), subjects(1), owner);
        String region = list.entries().getFirst().region();
        assertRefused(
                ProblemKind.INVALID_INPUT,
                () -> lists.note(list.id(), 1, region, notes(EntryStatus.DROPPED, ""), owner));
        assertRefused(
                ProblemKind.INVALID_INPUT,
                () -> lists.note(list.id(), 1, region, dated("morgen").notes(), owner));
        assertRefused(ProblemKind.INVALID_INPUT, () -> lists.create(engine, "  ", query(), List.of(), owner));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "0026-02-03", "1582-10-15", "2026-03-29", "2028-02-29", "9999-12-31", ""})
    void aDayIsKeptAsItWasWritten(String day) {
        Shortlist list = lists.create(engine, "Reise", query(), subjects(1), owner);
        String region = list.entries().getFirst().region();
        lists.note(list.id(), 1, region, dated(day).notes(), owner);
        EntryNotes read = lists.list(list.id(), owner, AccessLevel.READ)
                .entries()
                .getFirst()
                .notes();
        assertThat(read.texts()).containsEntry("nextStepOn", day);
        assertThat(dated(day).sameAs(read)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"morgen", "2027-02-29", "2027-2-3", "0000-01-01", "+12027-01-01", "-2027-01-01", "31.12.2027"})
    void anyOtherTextIsNoDay(String text) {
        EntryNotesParameters typed = dated(text);
        assertThat(typed.isDateReadable()).isFalse();
        assertThat(typed.violations()).extracting(Violation::parameter).containsExactly("nextStepOn");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(typed::notes)
                .satisfies(refusal ->
                        assertThat(refusal.wrongs().getFirst().value()).isEqualTo(text));
    }

    @Test
    void aListOutlivesTheAccountThatMadeIt() {
        Shortlist list = lists.create(engine, "Reise", query(), subjects(1), owner);
        lists.share(list.id(), 1, ben, Optional.of(AccessLevel.EDIT), owner);
        comments.add(list.id(), "", "Text", owner);
        database.sql("delete from account where id = :id").param("id", owner).update();
        Shortlist left = lists.list(list.id(), colleague, AccessLevel.EDIT);
        assertThat(left.owner()).isNull();
        assertThat(viewing.view(engine, left, colleague, Language.EN)
                        .comments()
                        .getFirst()
                        .author())
                .isEmpty();
        Shortlist own = lists.create(engine, "Eigene", query(), subjects(1), colleague);
        lists.delete(own.id(), colleague);
        assertThat(lists.find(own.id())).isEmpty();
    }
}
