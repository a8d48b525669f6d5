package counterpart.web.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import counterpart.engine.Engine;
import counterpart.engine.Progress;
import counterpart.engine.data.Correction;
import counterpart.engine.data.DataPackage;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Programme;
import counterpart.web.MovingClock;
import counterpart.web.audit.AuditLog;
import counterpart.web.background.BackgroundTasks;
import counterpart.web.change.OlderRelease.Additions;
import counterpart.web.correction.CorrectionConfidence;
import counterpart.web.correction.CorrectionDraft;
import counterpart.web.correction.Corrections;
import counterpart.web.correction.applied.ApprovedCorrections;
import counterpart.web.correction.applied.CorrectionApplier;
import counterpart.web.engine.CorrectionSource;
import counterpart.web.engine.EngineLease;
import counterpart.web.engine.EngineProvider;
import counterpart.web.storage.RowKeys;
import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the log of changes promises, on whatever database.
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@EnableConfigurationProperties(ChangeSettings.class)
@Import({
    Changes.class,
    ChangeState.class,
    ChangeRecorder.class,
    BackgroundTasks.class,
    Corrections.class,
    ApprovedCorrections.class,
    CorrectionApplier.class,
    AuditLog.class,
    ChangesContract.Setting.class
})
abstract class ChangesContract {

    private static final String CLUSTER = "biorn";
    /// Far from what the cluster does.
    private static final FieldCode MINING = new FieldCode("/25/67/417");

    private final Changes changes;
    private final ChangeRecorder recorder;
    private final Corrections corrections;
    private final EngineProvider provider;
    private final MovingClock clock;
    private final JdbcClient database;

    ChangesContract(
            Changes changes,
            ChangeRecorder recorder,
            Corrections corrections,
            EngineProvider provider,
            MovingClock clock,
            JdbcClient database) {
        this.changes = changes;
        this.recorder = recorder;
        this.corrections = corrections;
        this.provider = provider;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void forgetEverything() {
        database.sql("delete from data_change").update();
        database.sql("delete from change_state where name <> 'lock'").update();
        database.sql("delete from correction").update();
        provider.applyCorrections();
    }

    @Test
    void theFirstComparisonRecordsTheReleaseAndWhatIsDue() {
        recorder.record();
        List<Change> recorded = all();
        assertThat(recorded.getFirst().kind()).isEqualTo(ChangeKind.DATA_RELEASE);
        assertThat(recorded.getFirst().clusters()).isEmpty();
        assertThat(recorded.stream().skip(1)).allMatch(change -> change.due() != null);
        recorder.record();
        assertThat(all()).isEqualTo(recorded);
    }

    @Test
    void newerDataIsComparedOnceForEachCluster() {
        Additions additions = new OlderRelease(recorder, provider, database).before(CLUSTER);
        long before = changes.last();
        recorder.record();
        List<Change> recorded = changes.after(before, Instant.EPOCH, "", 1000);
        assertThat(recorded.getFirst().kind()).isEqualTo(ChangeKind.DATA_RELEASE);
        assertThat(recorded.getFirst().clusters()).contains(CLUSTER);
        assertThat(recorded.getFirst().regions()).containsExactly(additions.region());
        assertThat(recorded)
                .filteredOn(change -> change.clusters().equals(List.of(CLUSTER)))
                .extracting(Change::kind, Change::regions, Change::subjects, Change::number)
                .containsExactly(
                        tuple(ChangeKind.REGION_ENTERED, List.of(additions.region()), List.of(), 2),
                        tuple(ChangeKind.PROJECTS_ADDED, List.of(), additions.projects(), 4),
                        tuple(ChangeKind.PROGRAMME_OPENED, List.of(), List.of(additions.programme()), 1));
        recorder.record();
        assertThat(changes.last()).isEqualTo(recorded.getLast().seq());
    }

    /// While servers are upgraded one after the other, the old ones still look at the database.
    @Test
    void anOlderReleaseThatComesBackRecordsNothing() {
        recorder.record();
        List<Change> recorded = all();
        database.sql("update change_state set content = 'newer' where name in ('version', 'state')")
                .update();
        recorder.record();
        assertThat(all()).isEqualTo(recorded);
        assertThat(database.sql("select content from change_state where name = 'version'")
                        .query(String.class)
                        .single())
                .isEqualTo("newer");
    }

    @Test
    void anApprovedCorrectionIsRecordedWithTheRegionsItBrings() {
        recorder.record();
        long before = changes.last();
        UUID id = approved();
        recorder.record();
        List<Change> recorded = changes.after(before, Instant.EPOCH, CLUSTER, 100);
        assertThat(recorded.getFirst())
                .matches(change -> change.kind() == ChangeKind.CORRECTION_APPROVED)
                .matches(change -> change.subjects().equals(List.of(id.toString())));
        assertThat(recorded)
                .filteredOn(change -> change.kind() == ChangeKind.REGION_ENTERED)
                .isNotEmpty()
                .extracting(change -> change.regions().getFirst())
                .containsExactlyInAnyOrderElementsOf(recorded.getFirst().regions());
        assertThat(changes.after(before, Instant.EPOCH, "", 100))
                .as("a correction moves other clusters too: what is particular is measured against all")
                .containsAll(recorded)
                .extracting(Change::kind)
                .containsOnlyOnce(ChangeKind.CORRECTION_APPROVED)
                .containsOnly(ChangeKind.CORRECTION_APPROVED, ChangeKind.REGION_ENTERED);

        database.sql("delete from correction").update();
        provider.applyCorrections();
        recorder.record();
        assertThat(changes.after(recorded.getLast().seq(), Instant.EPOCH, CLUSTER, 100)
                        .getFirst()
                        .kind())
                .isEqualTo(ChangeKind.CORRECTION_WITHDRAWN);
    }

    @Test
    void theEndOfAProgrammeIsAnnouncedOnceNinetyDaysBefore() {
        Programme programme = ending();
        LocalDate end = Objects.requireNonNull(programme.validity().until());
        clock.pass(Duration.between(
                clock.instant(), end.minusDays(91).atTime(12, 0).toInstant(ZoneOffset.UTC)));
        recorder.record();
        assertThat(announced(programme)).isEmpty();
        clock.pass(Duration.ofDays(1));
        recorder.record();
        clock.pass(Duration.ofDays(1));
        recorder.record();
        assertThat(announced(programme))
                .isNotEmpty()
                .allMatch(change -> end.equals(change.due()))
                .extracting(Change::clusters)
                .doesNotHaveDuplicates();
    }

    @Test
    void walkingThroughTheLogGivesEachChangeOnce() {
        new OlderRelease(recorder, provider, database).before(CLUSTER);
        recorder.record();
        List<Change> walked = new ArrayList<>();
        List<Change> page = changes.after(0, Instant.EPOCH, "", 2);
        while (!page.isEmpty()) {
            walked.addAll(page);
            page = changes.after(page.getLast().seq(), Instant.EPOCH, "", 2);
        }
        assertThat(walked).hasSizeGreaterThan(3).isEqualTo(all());
        assertThat(changes.latest(CLUSTER, 100))
                .isEqualTo(all().reversed().stream()
                        .filter(change -> change.clusters().equals(List.of(CLUSTER)))
                        .toList());
    }

    private List<Change> all() {
        return changes.after(0, Instant.EPOCH, "", 10_000);
    }

    private Programme ending() {
        try (EngineLease lease = provider.lease()) {
            return lease.engine().data().programmes().stream()
                    .filter(Programme::isOpenHere)
                    .filter(programme -> programme.validity().until() != null)
                    .filter(programme -> programme.homeNuts3().isEmpty()
                            && programme.topics().isEmpty())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<Change> announced(Programme programme) {
        return all().stream()
                .filter(change -> change.kind() == ChangeKind.PROGRAMME_ENDS)
                .filter(change -> change.subjects().equals(List.of(programme.id())))
                .toList();
    }

    private UUID approved() {
        AuthenticatedUser manager = person(Role.MANAGER);
        UUID id = corrections
                .propose(
                        new CorrectionDraft(
                                CLUSTER,
                                List.of(new Correction.Seeks(MINING, 3)),
                                "https://example.org/report",
                                CorrectionConfidence.SOURCED,
                                ""),
                        manager)
                .id();
        corrections.approve(id, person(Role.ADVISOR));
        return id;
    }

    private AuthenticatedUser person(Role role) {
        UUID id = RowKeys.next();
        database.sql("insert into account (id, email, name, role, active, created_at, version)"
                        + " values (?, ?, 'Ada', ?, true, ?, 1)")
                .params(id, id + "@example.org", role.name(), Instant.now().atOffset(ZoneOffset.UTC))
                .update();
        return new AuthenticatedUser(id, "Ada", role, role == Role.MANAGER ? Set.of(CLUSTER) : Set.of());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Setting {

        @Bean
        EngineProvider provider(CorrectionSource corrections) {
            EngineProvider provider = new EngineProvider(corrections);
            provider.replace(Shared.ENGINE.withCorrections(List.of()));
            return provider;
        }

        @Bean
        MovingClock clock() {
            return new MovingClock();
        }
    }

    /// Opened once for both databases.
    private static final class Shared {

        static final Engine ENGINE =
                Engine.open(DataPackage.embedded(), Path.of("target/index-of-changes"), Progress.SILENT);
    }
}
