package counterpart.web.shortlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import counterpart.engine.Engine;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.web.MovingClock;
import counterpart.web.background.BackgroundTasks;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.export.Dossiers;
import counterpart.web.judgement.Judgements;
import counterpart.web.judgement.Subject;
import counterpart.web.node.NodeLocks;
import counterpart.web.shortlist.comment.ShortlistComments;
import counterpart.web.shortlist.link.ShortlistLinks;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import counterpart.web.storage.RowKeys;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Shortlists of two accounts on the committed data, with a clock that tests set forward.
@Import(ShortlistsFixture.Setting.class)
abstract class ShortlistsFixture {

    static final RegionId MINNESOTA = new RegionId("US-MN");

    final Shortlists lists;
    final ShortlistComments comments;
    final ShortlistLinks links;
    final ShortlistViewAssembler viewing;
    final Judgements judgements;
    final Engine engine;
    final MovingClock clock;
    final JdbcClient database;

    UUID owner = RowKeys.next();
    UUID colleague = RowKeys.next();
    String ben = "";

    ShortlistsFixture(
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

    MatchQuery query() {
        return MatchQuery.of(engine.data().cluster("medicalmountains"), LocalDate.now(clock));
    }

    List<RegionId> regions(int count) {
        return engine.ranking().match(query().withLimit(count)).matches().stream()
                .map(Match::region)
                .map(region -> region.id())
                .toList();
    }

    List<Subject> subjects(int count) {
        return regions(count).stream().map(Subject::of).toList();
    }

    static List<String> names(List<RegionId> regions) {
        return regions.stream().map(RegionId::value).toList();
    }

    static EntryNotes notes(EntryStatus status, String note) {
        return new EntryNotes(status, "", note, "Dr. Olson", "Anruf", LocalDate.of(2027, 1, 15), "Anna", "");
    }

    static EntryNotesParameters dated(String day) {
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

    static void assertRefused(ProblemKind kind, Runnable what) {
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
                            pattern =
                                    "counterpart\\.web\\.(shortlist\\.([a-z]+\\.)?(web|api)\\..*|judgement\\.JudgementApi)"))
    @Import({Dossiers.class, NodeLocks.class, BackgroundTasks.class})
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
}
