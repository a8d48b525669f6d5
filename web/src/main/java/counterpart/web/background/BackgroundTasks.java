package counterpart.web.background;

import counterpart.web.error.DatabaseFailure;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs background work on two threads and stops it with the server: waiting work is dropped, running work may end
/// within ten seconds and is interrupted then. Each node runs all tasks: work that two nodes
/// must not do at once claims its rows in the database or takes a lock.
@Component
public final class BackgroundTasks implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTasks.class);
    private static final int THREADS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScheduledThreadPoolExecutor threads;
    private volatile boolean running;

    BackgroundTasks() {
        AtomicInteger number = new AtomicInteger();
        threads = new ScheduledThreadPoolExecutor(
                THREADS,
                work -> Thread.ofPlatform()
                        .daemon()
                        .name("background-" + number.incrementAndGet())
                        .unstarted(work));
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// Runs work once, after a delay. Has no effect when the server stops.
    public void runAfter(Duration delay, String task, Runnable work) {
        submit(() -> {
            ScheduledFuture<?> _ = threads.schedule(() -> run(task, work), delay.toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    /// Runs work again and again, each time after a pause; the first time after a pause too.
    public void runEvery(Duration pause, String task, Runnable work) {
        long millis = pause.toMillis();
        submit(() -> {
            ScheduledFuture<?> _ =
                    threads.scheduleWithFixedDelay(() -> run(task, work), millis, millis, TimeUnit.MILLISECONDS);
        });
    }

    private void submit(Runnable submission) {
        try {
            submission.run();
        } catch (RejectedExecutionException e) {
            LOG.debug("The server stops; nothing is scheduled any more");
        }
    }

    private void run(String task, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (threads.isShutdown()) {
                LOG.debug("{} ended with the server", task, e);
            } else if (DatabaseFailure.isOutage(e)) { // the pool has said so once
                LOG.debug("{} needs the database; the next time it is tried again", task, e);
            } else {
                LOG.warn("{} failed; the next time it is tried again", task, e);
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /// What is stopped cannot be started again.
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
