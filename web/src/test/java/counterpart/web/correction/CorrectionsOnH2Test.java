package counterpart.web.correction;

import counterpart.engine.MatchEngine;
import counterpart.web.audit.AuditLog;
import counterpart.web.storage.OnH2;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
class CorrectionsOnH2Test extends CorrectionsContract {

    CorrectionsOnH2Test(
            Corrections corrections,
            Overlay overlay,
            OwnCorrections personal,
            AuditLog audit,
            MatchEngine engine,
            JdbcClient database) {
        super(corrections, overlay, personal, audit, engine, database);
    }
}
