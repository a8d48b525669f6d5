package counterpart.web.correction;

import counterpart.engine.MatchEngine;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Correction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Puts what is approved on top of the engine's data: when the application is ready, after each decision here, and when
/// [OverlayWatch] finds that another server decided.
@Component
public class Overlay {

    private final Corrections corrections;
    private final MatchEngine engine;
    private @Nullable Done done;

    /// What lies on top of which data.
    private record Done(Dataset data, Corrections.Mark mark) {}

    Overlay(Corrections corrections, MatchEngine engine) {
        this.corrections = corrections;
        this.engine = engine;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        putOn(engine);
    }

    @TransactionalEventListener
    void decided(Corrections.Decided decided) {
        putOn(engine);
    }

    /// Puts all that is approved on an engine, also on one that was just opened on newer data.
    public synchronized void putOn(MatchEngine other) {
        Corrections stored = corrections;
        Corrections.Mark mark = stored.mark();
        List<Correction> approved =
                stored.approved().stream().map(Proposal::correction).toList();
        other.correct(approved);
        done = new Done(other.dataset(), mark);
    }

    /// Puts it on again if something else is approved by now, or other data is in service.
    synchronized void refresh() {
        Done now = new Done(engine.dataset(), corrections.mark());
        if (!Objects.equals(done, now)) {
            putOn(engine);
        }
    }
}
