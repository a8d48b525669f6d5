package counterpart.web.engine.startup;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Keeps the exceptions of a server that is stopped while it starts out of the log. Once the context is closed, the
/// thread that starts the application fails at the first bean it asks for: that is the stop, not a mistake.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StoppedStartReporter implements SpringBootExceptionReporter {

    private final ConfigurableApplicationContext context;

    /// Called by Spring Boot.
    StoppedStartReporter(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        return context.isClosed();
    }
}
