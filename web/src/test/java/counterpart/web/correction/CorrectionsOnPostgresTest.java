package counterpart.web.correction;

import counterpart.web.audit.AuditLog;
import counterpart.web.engine.EngineProvider;
import counterpart.web.storage.OnPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnPostgres
class CorrectionsOnPostgresTest extends CorrectionsContract {

    CorrectionsOnPostgresTest(
            Corrections corrections,
            CorrectionPersonalData personal,
            AuditLog audit,
            EngineProvider provider,
            JdbcClient database) {
        super(corrections, personal, audit, provider, database);
    }
}
