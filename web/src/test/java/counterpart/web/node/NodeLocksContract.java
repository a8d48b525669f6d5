package counterpart.web.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class NodeLocksContract {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final NodeLocks first;
    private final NodeLocks second;
    private final List<String> done = new ArrayList<>();

    NodeLocksContract(JdbcTemplate database) {
        first = new NodeLocks(database, Clock.systemUTC());
        second = new NodeLocks(database, Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
    }

    /// The clock of the second node is an hour fast: the clock of the database counts.
    @Test
    void aTaskRunsOnOneNodeAtATime() {
        first.runAlone("at a time", LONG, Duration.ZERO, () -> {
            done.add("first");
            elsewhere(() -> second.runAlone("at a time", LONG, Duration.ZERO, () -> done.add("second")));
            elsewhere(() -> second.runAlone("another task", LONG, Duration.ZERO, () -> done.add("another")));
        });
        second.runAlone("at a time", LONG, Duration.ZERO, () -> done.add("second later"));
        assertThat(done).containsExactly("first", "another", "second later");
    }

    @Test
    void aTaskThatRanLatelyIsNotRunAgain() {
        first.runAlone("lately", LONG, LONG, () -> done.add("first"));
        second.runAlone("lately", LONG, LONG, () -> done.add("second"));
        assertThat(done).containsExactly("first");
    }

    @Test
    void theLockOfANodeThatEndedRunsOut() {
        first.runAlone("ended", Duration.ofMillis(1), Duration.ZERO, () -> {
            pause();
            elsewhere(() -> second.runAlone("ended", LONG, Duration.ZERO, () -> done.add("second")));
        });
        assertThat(done).containsExactly("second");
    }

    /// Runs on a thread of its own: the thread that holds a lock may take it again.
    private static void elsewhere(Runnable task) {
        CompletableFuture.runAsync(task).join();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
