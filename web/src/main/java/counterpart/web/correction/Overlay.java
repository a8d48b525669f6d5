package counterpart.web.correction;

import counterpart.engine.MatchEngine;
import counterpart.engine.model.Correction;
import counterpart.web.storage.StorageOpened;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Puts what is approved on top of the engine's data: when the database opens, and after each decision.
@Component
public class Overlay {

    private final ObjectProvider<Corrections> corrections;
    private final MatchEngine engine;

    Overlay(ObjectProvider<Corrections> corrections, MatchEngine engine) {
        this.corrections = corrections;
        this.engine = engine;
    }

    @EventListener
    void begin(StorageOpened opened) {
        putOn(engine);
    }

    @TransactionalEventListener
    void decided(Corrections.Decided decided) {
        putOn(engine);
    }

    /// Puts all that is approved on an engine, also on one that was just opened on newer data.
    public synchronized void putOn(MatchEngine other) {
        List<Correction> approved = corrections.getObject().approved().stream()
                .map(Proposal::correction)
                .toList();
        other.correct(approved);
    }
}
