package counterpart.web.shortlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.Engine;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.web.MovingClock;
import counterpart.web.error.ProblemKind;
import counterpart.web.judgement.Judgements;
import counterpart.web.judgement.Subject;
import counterpart.web.shortlist.comment.ShortlistComments;
import counterpart.web.shortlist.link.ShortlistLinks;
import counterpart.web.shortlist.view.ShortlistView;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the view of a shortlist, its history and its judgements say, on whatever database.
abstract class ShortlistViewsContract extends ShortlistsFixture {

    ShortlistViewsContract(
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
    void theHistorySaysWhoChangedWhat() {
        Shortlist list = lists.create(engine, "Reise", query(), subjects(2), owner);
        lists.rename(list.id(), 1, "Reise 2027", owner);
        assertThat(viewing.history(list))
                .extracting(ShortlistViewAssembler.Change::act, ShortlistViewAssembler.Change::name)
                .containsExactlyInAnyOrder(tuple("renamed", "Anna"), tuple("created", "Anna"));
    }

    @Test
    void aJudgementIsKeptOnceAndExportedWithoutNames() {
        judgements.judge(engine, query(), Subject.of(MINNESOTA), "useful", owner);
        judgements.judge(engine, query(), Subject.of(MINNESOTA), "known", owner);
        judgements.judge(engine, query(), Subject.of(MINNESOTA), "not-useful", colleague);
        assertThat(judgements.of(owner, "medicalmountains")).containsEntry("US-MN", "known");
        assertThat(judgements.csv().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("medicalmountains,US-MN,,known,"))
                .noneMatch(line -> line.contains("Anna") || line.contains(owner.toString()));
        judgements.judge(engine, query(), Subject.of(MINNESOTA), "", owner);
        assertThat(judgements.of(owner, "medicalmountains")).isEmpty();
        assertRefused(
                ProblemKind.INVALID_INPUT,
                () -> judgements.judge(engine, query(), Subject.of(MINNESOTA), "great", owner));
    }

    @Test
    void anInstitutionStandsOnAListBesideItsRegionAndIsJudgedApart() {
        Institution clinic = engine.data().institutionsIn(MINNESOTA).getFirst();
        Shortlist list = lists.create(engine, "Reise", query(), List.of(Subject.of(MINNESOTA)), owner);
        Shortlist more = lists.put(engine, list.id(), Subject.of(clinic), owner);
        assertThat(lists.put(engine, list.id(), Subject.of(clinic), owner).version())
                .isEqualTo(more.version());
        assertThat(more.entries()).extracting(ShortlistEntry::key).containsExactly("US-MN", clinic.id());
        lists.note(list.id(), more.version(), clinic.id(), notes(EntryStatus.CONTACTED, "nur die Klinik"), owner);
        judgements.judge(engine, query(), Subject.of(clinic), "useful", owner);
        Shortlist read = lists.list(list.id(), owner, AccessLevel.READ);
        assertThat(read.entry("US-MN").orElseThrow().notes().note()).isEmpty();
        ShortlistView view = viewing.view(engine, read, owner, Language.DE);
        assertThat(view.entries()).extracting(ShortlistView.Entry::judgement).containsExactly("", "useful");
        assertThat(view.entries().getLast().fullName()).startsWith(clinic.name() + " (");
        assertThat(view.countries().getFirst().entries()).isEqualTo(2);
        assertThat(judgements.csv()).contains("medicalmountains,US-MN," + clinic.id() + ",useful,");
    }

    @Test
    void whatHasChangedInTheRankingSinceAnEntryWasAddedIsSaidByFactor() {
        Shortlist list = lists.create(engine, "Reise", query(), subjects(1), owner);
        Map<String, Double> then = list.entries().getFirst().pointsThen().byFactor();
        assertThat(then.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(list.entries().getFirst().scoreOrPoints(), within(0.1));
        String factor = then.keySet().iterator().next();
        String other = then.entrySet().stream()
                .map(entry -> entry.getKey() + ":"
                        + (entry.getValue() + (entry.getKey().equals(factor) ? 5 : 0)))
                .collect(Collectors.joining(","));
        database.sql("update shortlist_entry set points_then = :points, rank_then = 9 where shortlist = :id")
                .param("points", other)
                .param("id", list.id())
                .update();
        ShortlistView.Entry entry = viewing.view(
                        engine, lists.list(list.id(), owner, AccessLevel.READ), owner, Language.DE)
                .entries()
                .getFirst();
        assertThat(entry.rankThen()).isEqualTo(9);
        assertThat(entry.rankNow()).isEqualTo(1);
        assertThat(entry.shifts()).extracting(ShortlistView.Shift::factor).containsExactly(factor);
        assertThat(entry.shifts().getFirst().then() - entry.shifts().getFirst().now())
                .isCloseTo(5, within(0.1));
    }

    @Test
    void droppedEntriesFillNoGapsAndCountForNoCountry() {
        Shortlist list = lists.create(engine, "Reise", query(), subjects(1), owner);
        String key = list.entries().getFirst().key();
        EntryNotes dropped = new EntryNotes(EntryStatus.DROPPED, "kein Interesse", "", "", "", null, "", "");
        ShortlistView view = viewing.view(engine, lists.note(list.id(), 1, key, dropped, owner), owner, Language.DE);
        assertThat(view.gaps()).isNotEmpty().allMatch(gap -> gap.filledBy().isEmpty());
        assertThat(view.countries()).isEmpty();
    }

    @Test
    void theHistoryNamesWhatWasWritten() {
        Shortlist list = lists.create(engine, "Reise", query(), subjects(1), owner);
        String key = list.entries().getFirst().key();
        lists.note(list.id(), 1, key, new EntryNotes(EntryStatus.CONTACTED, "", "Text", "", "", null, "", ""), owner);
        assertThat(viewing.history(list))
                .filteredOn(change -> change.act().equals("noted"))
                .extracting(ShortlistViewAssembler.Change::detail)
                .containsExactly("status=contacted,note");
    }

    @Test
    void anExportedLabelIsNeverAFormula() {
        judgements.judge(engine, query(), Subject.of(MINNESOTA), "useful", owner);
        database.sql("update judgement set data_version = '=1+1' where account = :id")
                .param("id", owner)
                .update();
        assertThat(judgements.csv()).contains(",'=1+1,").doesNotContain(",=1+1");
    }

    @Test
    void theViewSaysRankThenAndNowAndWhatTheListLacks() {
        Shortlist list = lists.create(engine, "Reise", query(), subjects(3), owner);
        comments.add(list.id(), "", "Bis Mai fertig", owner);
        ShortlistView view = viewing.view(engine, list, owner, Language.DE);
        assertThat(view.entries()).allMatch(entry -> entry.rankThen() == entry.rankNow());
        assertThat(view.level()).isEqualTo("own");
        assertThat(view.owner()).isEqualTo("Anna");
        assertThat(view.gaps()).isNotEmpty();
        assertThat(view.comments()).extracting(ShortlistView.Comment::text).containsExactly("Bis Mai fertig");
    }
}
