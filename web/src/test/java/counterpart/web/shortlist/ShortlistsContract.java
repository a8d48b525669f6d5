package counterpart.web.shortlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.Engine;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Strategy;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.export.Dossier;
import counterpart.web.export.Dossiers;
import counterpart.web.judgement.Judgements;
import counterpart.web.judgement.Subject;
import counterpart.web.shortlist.comment.ShortlistComments;
import counterpart.web.shortlist.link.ShortlistLinks;
import counterpart.web.shortlist.view.ShortlistView;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import counterpart.web.storage.RowKeys;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What shortlists promise, on whatever database.
@Import(ShortlistsContract.Setting.class)
abstract class ShortlistsContract {

    private static final RegionId MINNESOTA = new RegionId("US-MN");

    private final Shortlists lists;
    private final ShortlistComments comments;
    private final ShortlistLinks links;
    private final ShortlistViewAssembler viewing;
    private final Judgements judgements;
    private final Engine engine;
    private final MovingClock clock;
    private final JdbcClient database;

    private UUID owner = RowKeys.next();
    private UUID colleague = RowKeys.next();
    private String ben = "";

    ShortlistsContract(
            Shortlists lists,
            ShortlistComments comments,
            ShortlistLinks links,
            ShortlistViewAssembler viewing,
            Judgements judgements,
            Engine engine,
            MovingClock clock,
            JdbcClient database) {
        this.lists = lists;
        this.comments = comments;
        this.links = links;
        this.viewing = viewing;
        this.judgements = judgements;
        this.engine = engine;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void people() {
        owner = account(RowKeys.next() + "@example.org", "Anna");
        ben = RowKeys.next() + "@example.org";
        colleague = account(ben, "Ben");
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
    void theHistorySaysWhoChangedWhat() {
        Shortlist list = lists.create(engine, "Reise", query(), subjects(2), owner);
        lists.rename(list.id(), 1, "Reise 2027", owner);
        assertThat(viewing.history(list))
                .extracting(ShortlistViewAssembler.Change::act, ShortlistViewAssembler.Change::name)
                .containsExactlyInAnyOrder(tuple("renamed", "Anna"), tuple("created", "Anna"));
    }

    @Test
    void aLinkShowsTheListUntilItEndsOrIsWithdrawnAndNeverTheNotes() {
        Shortlist list = lists.create(engine, "Reise", query(), subjects(1), owner);
        String region = list.entries().getFirst().region();
        lists.note(list.id(), 1, region, notes(EntryStatus.CONTACTED, "vertraulich"), owner);
        comments.add(list.id(), region, "auch vertraulich", owner);
        String token = links.create(list.id(), 10, owner);
        Dossier shown = viewing.dossier(engine, links.shared(token).list(), Optional.empty(), Language.DE);
        assertThat(shown.toString()).doesNotContain("vertraulich");
        assertThat(viewing.dossier(engine, links.shared(token).list(), Optional.of(owner), Language.DE)
                        .toString())
                .contains("auch vertraulich");
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

    @Test
    void aListOutlivesTheAccountThatMadeItAndDeletingItTakesAllWithIt() {
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
        assertThat(database.sql("select count(*) from shortlist_change where shortlist = :id")
                        .param("id", own.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private MatchQuery query() {
        return MatchQuery.of(engine.data().cluster("medicalmountains"), LocalDate.now(clock));
    }

    private List<RegionId> regions(int count) {
        return engine.ranking().match(query().withLimit(count)).matches().stream()
                .map(Match::region)
                .map(region -> region.id())
                .toList();
    }

    private List<Subject> subjects(int count) {
        return regions(count).stream().map(Subject::of).toList();
    }

    private static List<String> names(List<RegionId> regions) {
        return regions.stream().map(RegionId::value).toList();
    }

    private static EntryNotes notes(EntryStatus status, String note) {
        return new EntryNotes(status, "", note, "Dr. Olson", "Anruf", LocalDate.of(2027, 1, 15), "Anna", "");
    }

    private static EntryNotesParameters dated(String day) {
        return new EntryNotesParameters(EntryStatus.CONTACTED, "", "", "", "", day, "", "");
    }

    private UUID account(String email, String name) {
        UUID id = RowKeys.next();
        database.sql("insert into account (id, email, name, role, active, created_at, version)"
                        + " values (:id, :email, :name, 'ADVISOR', true, :now, 1)")
                .param("id", id)
                .param("email", email)
                .param("name", name)
                .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private static void assertRefused(ProblemKind kind, Runnable what) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(what::run)
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    /// The engine on the committed data, and a clock that can be set forward.
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {"counterpart.web.shortlist", "counterpart.web.judgement"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "counterpart\\.web\\.(shortlist\\.(web|api)\\..*|judgement\\.JudgementApi)"))
    @Import(Dossiers.class)
    static class Setting {

        @Bean(destroyMethod = "")
        Engine engine() {
            return Shared.ENGINE;
        }

        @Bean
        MovingClock clock() {
            return new MovingClock();
        }
    }

    /// Opened once for both databases.
    private static final class Shared {

        static final Engine ENGINE =
                Engine.open(DatasetReader.load(DataPackage.embedded()), Path.of("target/index-of-shortlists"));
    }

    /// A clock that tests set forward.
    static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-11-01T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Berlin");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
