package counterpart.web.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundTasksTest {

    @Test
    void theEndWaitsForRunningWorkAndDropsWaitingWork() throws InterruptedException {
        BackgroundTasks tasks = tasks();
        CountDownLatch begun = new CountDownLatch(1);
        List<String> done = new CopyOnWriteArrayList<>();
        tasks.runAfter(Duration.ZERO, "running", () -> {
            begun.countDown();
            pause();
            done.add("running");
        });
        tasks.runAfter(Duration.ofMillis(400), "waiting", () -> done.add("waiting"));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        tasks.stop();
        assertThat(done).containsExactly("running");
        tasks.runAfter(Duration.ZERO, "late", () -> done.add("late"));
        Thread.sleep(500);
        assertThat(done).containsExactly("running");
        assertThat(tasks.isRunning()).isFalse();
    }

    @Test
    void workThatFailsIsTriedAgain() throws InterruptedException {
        BackgroundTasks tasks = tasks();
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch second = new CountDownLatch(2);
        tasks.runEvery(Duration.ofMillis(10), "failing", () -> {
            attempts.incrementAndGet();
            second.countDown();
            throw new IllegalStateException("meant");
        });
        assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
        tasks.stop();
        assertThat(attempts.get()).isGreaterThanOrEqualTo(2);
    }

    private BackgroundTasks tasks() {
        BackgroundTasks tasks = new BackgroundTasks();
        tasks.start();
        return tasks;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
