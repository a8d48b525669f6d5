package counterpart.web.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.web.MovingClock;
import counterpart.web.error.ProblemKind;
import counterpart.web.judgement.Judgements;
import counterpart.web.judgement.Subject;
import counterpart.web.shortlist.comment.ShortlistComments;
import counterpart.web.shortlist.link.ShortlistLinks;
import counterpart.web.shortlist.removal.RemovalCleaner;
import counterpart.web.shortlist.removal.RemovedEntries;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// What is removed comes back whole for a day, and is deleted afterwards.
@Transactional
abstract class RemovalsContract extends ShortlistsFixture {

    private static final Duration DAY = Duration.ofDays(1);

    private final RemovedEntries removed;
    private final RemovalCleaner cleaner;

    RemovalsContract(
            Shortlists lists,
            ShortlistComments comments,
            ShortlistLinks links,
            ShortlistViewAssembler viewing,
            Judgements judgements,
            Engine engine,
            MovingClock clock,
            JdbcClient database,
            RemovedEntries removed,
            RemovalCleaner cleaner) {
        super(lists, comments, links, viewing, judgements, engine, clock, database);
        this.removed = removed;
        this.cleaner = cleaner;
    }

    @Test
    void aRemovedEntryComesBackToItsPlaceWithEverythingWritten() {
        Shortlist list = lists.create(engine, "Reise", query(), subjects(3), owner);
        String key = list.entries().get(1).key();
        lists.note(list.id(), 1, key, notes(EntryStatus.CONTACTED, "Zeile \"eins\"\nZeile zwei"), owner);
        comments.add(list.id(), key, "Kenne ich", owner);
        Shortlist before = lists.list(list.id(), owner, AccessLevel.READ);
        lists.remove(list.id(), before.version(), key, owner);
        assertThat(lists.list(list.id(), owner, AccessLevel.READ).entries()).hasSize(2);

        Shortlist after = lists.restore(list.id(), removal(list), owner);
        assertThat(after.entries()).isEqualTo(before.entries());
        assertThat(lists.list(list.id(), owner, AccessLevel.READ).entries()).isEqualTo(before.entries());
        assertThat(viewing.view(engine, after, owner, Language.DE).commentsOn(key))
                .hasSize(1);
        assertThat(viewing.history(after).stream().map(ShortlistViewAssembler.Change::act))
                .contains("removed", "restored");
        assertThat(removed.of(list.id())).isEmpty();
    }

    @Test
    void anEntryThatStandsOnTheListAgainIsNotOverwritten() {
        Shortlist list = lists.create(engine, "Reise", query(), List.of(Subject.of(MINNESOTA)), owner);
        lists.remove(list.id(), 1, "US-MN", owner);
        lists.put(engine, list.id(), Subject.of(MINNESOTA), owner);
        assertRefused(ProblemKind.INVALID_INPUT, () -> lists.restore(list.id(), removal(list), owner));
    }

    @Test
    void onlyWhoMayEditRestoresAnEntryAndOnlyIntoItsList() {
        Shortlist list = lists.create(engine, "Reise", query(), List.of(Subject.of(MINNESOTA)), owner);
        Shortlist other = lists.create(engine, "Andere", query(), List.of(), owner);
        lists.share(list.id(), 1, ben, Optional.of(AccessLevel.COMMENT), owner);
        lists.remove(list.id(), 2, "US-MN", owner);
        UUID removal = removal(list);
        assertRefused(ProblemKind.FORBIDDEN, () -> lists.restore(list.id(), removal, colleague));
        assertRefused(ProblemKind.NOT_FOUND, () -> lists.restore(other.id(), removal, owner));
    }

    @Test
    void aDeletedListIsGoneForEverybodyAndComesBackWithSharesAndLinks() {
        Shortlist list = lists.create(engine, "Reise", query(), subjects(2), owner);
        lists.share(list.id(), 1, ben, Optional.of(AccessLevel.READ), owner);
        comments.add(list.id(), "", "Bis Mai", owner);
        String token = links.create(list.id(), 10, owner);
        lists.delete(list.id(), owner);
        assertThat(lists.of(owner)).isEmpty();
        assertThat(lists.of(colleague)).isEmpty();
        assertRefused(ProblemKind.NOT_FOUND, () -> lists.list(list.id(), owner, AccessLevel.READ));
        assertRefused(ProblemKind.NOT_FOUND, () -> links.shared(token));
        assertRefused(ProblemKind.NOT_FOUND, () -> lists.restore(list.id(), colleague));
        assertThat(lists.removedOf(owner)).extracting(Shortlist::id).containsExactly(list.id());

        Shortlist restored = lists.restore(list.id(), owner);
        assertThat(restored.entries()).isEqualTo(list.entries());
        assertThat(lists.of(colleague)).hasSize(1);
        assertThat(links.shared(token).list().id()).isEqualTo(list.id());
        assertThat(comments.of(restored)).hasSize(1);
        assertThat(lists.removedOf(owner)).isEmpty();
        assertRefused(ProblemKind.NOT_FOUND, () -> lists.restore(list.id(), owner));
    }

    @Test
    void afterADayNothingIsRestoredAndTheCleanerDeletesIt() {
        Shortlist list = lists.create(engine, "Reise", query(), subjects(2), owner);
        Shortlist kept = lists.create(engine, "Bleibt", query(), subjects(1), owner);
        lists.remove(kept.id(), 1, kept.entries().getFirst().key(), owner);
        UUID removal = removal(kept);
        lists.delete(list.id(), owner);
        links.create(kept.id(), 1, owner);
        cleaner.clean();
        assertThat(rows("shortlist", "id", list)).isEqualTo(1);
        assertThat(rows("shortlist_change", "shortlist", list)).isPositive();
        clock.pass(DAY);
        assertRefused(ProblemKind.NOT_FOUND, () -> lists.restore(list.id(), owner));
        assertRefused(ProblemKind.NOT_FOUND, () -> lists.restore(kept.id(), removal, owner));
        cleaner.clean();
        assertThat(rows("shortlist", "id", list)).isZero();
        assertThat(rows("shortlist_change", "shortlist", list)).isZero();
        assertThat(rows("shortlist", "id", kept)).isEqualTo(1);
        assertThat(rows("shortlist_removed_entry", "shortlist", kept)).isZero();
        assertThat(rows("shortlist_link", "shortlist", kept)).isZero();
    }

    private UUID removal(Shortlist list) {
        return removed.of(list.id()).getFirst().id();
    }

    private int rows(String table, String column, Shortlist list) {
        return database.sql("select count(*) from " + table + " where " + column + " = :id")
                .param("id", list.id())
                .query(Integer.class)
                .single();
    }
}
