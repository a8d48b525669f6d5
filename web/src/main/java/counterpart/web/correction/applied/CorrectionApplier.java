package counterpart.web.correction.applied;

import counterpart.web.correction.Corrections;
import counterpart.web.engine.EngineProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Applies corrections to the engine in service as soon as they are decided on this server. [CorrectionPoller]
/// finds the decisions of other servers.
@Component
public final class CorrectionApplier {

    private final EngineProvider provider;

    CorrectionApplier(EngineProvider provider) {
        this.provider = provider;
    }

    @TransactionalEventListener
    void decided(Corrections.Decided decided) {
        provider.applyCorrections();
    }
}
