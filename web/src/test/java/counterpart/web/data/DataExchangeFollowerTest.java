package counterpart.web.data;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.Engine;
import counterpart.engine.Progress;
import counterpart.engine.data.DataPackage;
import counterpart.web.MovingClock;
import counterpart.web.audit.AuditAction;
import counterpart.web.audit.AuditLog;
import counterpart.web.background.BackgroundTasks;
import counterpart.web.engine.DataReloadService;
import counterpart.web.engine.DataReloadService.Stage;
import counterpart.web.engine.EngineProvider;
import counterpart.web.storage.OnPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@OnPostgres
@Import({AuditLog.class, BackgroundTasks.class, DataExchangeFollowerTest.Time.class})
class DataExchangeFollowerTest {

    private static final int FAILURES = 3;

    private final AuditLog audit;
    private final MovingClock clock;
    private final BackgroundTasks tasks;
    private final AtomicInteger opened = new AtomicInteger();

    @TestConfiguration
    static class Time {

        @Bean
        MovingClock clock() {
            return new MovingClock();
        }
    }

    DataExchangeFollowerTest(AuditLog audit, MovingClock clock, BackgroundTasks tasks) {
        this.audit = audit;
        this.clock = clock;
        this.tasks = tasks;
    }

    @Test
    void aReloadThatFailsIsTriedAgainAfterGrowingTimes() throws Exception {
        try (EngineProvider provider = new EngineProvider(List::of)) {
            provider.replace(Engine.open(DataPackage.embedded(), Path.of("target/index"), Progress.SILENT));
            DataReloadService reload = new DataReloadService(provider, this::open, clock);
            DataExchangeFollower follower = new DataExchangeFollower(audit, reload, tasks, clock);
            follower.ignoreUntilNow();
            assertThat(stageAfter(follower, reload)).isEqualTo(Stage.WAITING);

            audit.record(AuditAction.DATA_EXCHANGED, null, "older", "");
            assertThat(stageAfter(follower, reload)).isEqualTo(Stage.FAILED);
            assertThat(opened).as("not again at once").hasValue(1);
            stageAfter(follower, reload);
            assertThat(opened).hasValue(1);

            clock.pass(Duration.ofSeconds(10));
            assertThat(stageAfter(follower, reload)).isEqualTo(Stage.FAILED);
            clock.pass(Duration.ofSeconds(10));
            stageAfter(follower, reload);
            assertThat(opened).as("the second time is longer").hasValue(2);

            clock.pass(Duration.ofSeconds(20));
            assertThat(stageAfter(follower, reload)).isEqualTo(Stage.FAILED);
            clock.pass(Duration.ofMinutes(1));
            assertThat(stageAfter(follower, reload)).isEqualTo(Stage.SAME);
            clock.pass(Duration.ofHours(1));
            stageAfter(follower, reload);
            assertThat(opened).as("not after it has succeeded").hasValue(FAILURES + 1);
        }
    }

    private Optional<Engine> open(String known) {
        if (opened.incrementAndGet() <= FAILURES) {
            throw new IllegalStateException("the package is being copied");
        }
        return Optional.empty();
    }

    private static Stage stageAfter(DataExchangeFollower follower, DataReloadService reload)
            throws InterruptedException {
        follower.follow();
        while (reload.state().stage() == Stage.OPENING) {
            Thread.sleep(5);
        }
        return reload.state().stage();
    }
}
