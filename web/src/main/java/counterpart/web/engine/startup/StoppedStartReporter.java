package counterpart.web.engine.startup;

import java.time.Duration;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Keeps the exceptions of a server that is stopped while it starts out of the log. Once the context is closed, the
/// thread that starts the application fails at the first bean it asks for: that is the stop, not a mistake.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StoppedStartReporter implements SpringBootExceptionReporter {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ConfigurableApplicationContext context;

    /// Called by Spring Boot.
    StoppedStartReporter(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        if (context.isClosed()) {
            awaitEndOfClosing();
            return true;
        }
        return false;
    }

    /// Spring Boot takes the context out of its list next, and fails while another thread still closes it.
    private void awaitEndOfClosing() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (context.isActive() && System.nanoTime() < end) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
