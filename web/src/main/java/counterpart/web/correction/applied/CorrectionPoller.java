package counterpart.web.correction.applied;

import counterpart.web.correction.CorrectionSettings;
import counterpart.web.correction.Corrections;
import counterpart.web.engine.EngineProvider;
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

/// Polls the database for corrections that other servers approved.
@Component
final class CorrectionPoller implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CorrectionPoller.class);

    private final EngineProvider provider;
    private final Corrections corrections;
    private final Duration interval;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private @Nullable ScheduledFuture<?> polling;
    /// The state of the database that was applied last; only the polling thread uses it.
    private Corrections.@Nullable Mark applied;

    private boolean failed;

    CorrectionPoller(EngineProvider provider, Corrections corrections, CorrectionSettings settings) {
        this.provider = provider;
        this.corrections = corrections;
        interval = Duration.ofSeconds(settings.correctionSeconds());
        scheduler.setThreadNamePrefix("corrections-");
        scheduler.setDaemon(true);
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        if (interval.isPositive()) {
            polling = scheduler.scheduleWithFixedDelay(
                    this::poll, scheduler.getClock().instant().plus(interval), interval);
        }
    }

    /// Logs the first failure of an outage only.
    private void poll() {
        try {
            Corrections.Mark mark = corrections.mark();
            if (!mark.equals(applied)) {
                provider.applyCorrections();
                applied = mark;
            }
            failed = false;
        } catch (DataAccessException e) {
            if (!failed) {
                LOG.warn("Cannot poll for corrections that other servers approved; will try again", e);
            }
            failed = true;
        }
    }

    @Override
    public void destroy() {
        if (polling != null) {
            polling.cancel(false);
        }
        scheduler.close();
    }
}
