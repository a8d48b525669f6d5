package counterpart.web.correction;

import counterpart.web.audit.AuditLog;
import counterpart.web.engine.EngineProvider;
import counterpart.web.storage.OnH2;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
class CorrectionsOnH2Test extends CorrectionsContract {

    CorrectionsOnH2Test(
            Corrections corrections,
            CorrectionPersonalData personal,
            AuditLog audit,
            EngineProvider provider,
            JdbcClient database) {
        super(corrections, personal, audit, provider, database);
    }
}
