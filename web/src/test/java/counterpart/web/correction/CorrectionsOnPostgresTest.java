package counterpart.web.correction;

import counterpart.engine.MatchEngine;
import counterpart.web.audit.AuditLog;
import counterpart.web.storage.OnPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnPostgres
class CorrectionsOnPostgresTest extends CorrectionsContract {

    CorrectionsOnPostgresTest(
            Corrections corrections,
            Overlay overlay,
            OwnCorrections personal,
            AuditLog audit,
            MatchEngine engine,
            JdbcClient database) {
        super(corrections, overlay, personal, audit, engine, database);
    }
}
