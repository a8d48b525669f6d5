package counterpart.web.correction;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/// Looks every few seconds whether another server on the same database approved a correction.
@Component
final class OverlayWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OverlayWatch.class);

    private final Overlay overlay;
    private final Duration every;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private @Nullable ScheduledFuture<?> looking;
    private boolean failed;

    OverlayWatch(Overlay overlay, CorrectionSettings settings) {
        this.overlay = overlay;
        every = Duration.ofSeconds(settings.correctionSeconds());
        scheduler.setThreadNamePrefix("corrections-");
        scheduler.setDaemon(true);
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        if (every.isPositive()) {
            looking = scheduler.scheduleWithFixedDelay(
                    this::look, scheduler.getClock().instant().plus(every), every);
        }
    }

    /// A database that is away for a while is said once.
    private void look() {
        try {
            overlay.refresh();
            failed = false;
        } catch (DataAccessException e) {
            if (!failed) {
                LOG.warn("Cannot look for corrections that other servers approved; will try again", e);
            }
            failed = true;
        }
    }

    @Override
    public void destroy() {
        if (looking != null) {
            looking.cancel(false);
        }
        scheduler.close();
    }
}
