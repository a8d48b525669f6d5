package counterpart.web.change;

import counterpart.web.MovingClock;
import counterpart.web.correction.Corrections;
import counterpart.web.engine.EngineProvider;
import counterpart.web.storage.OnPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnPostgres
class ChangesOnPostgresTest extends ChangesContract {

    ChangesOnPostgresTest(
            Changes changes,
            ChangeRecorder recorder,
            Corrections corrections,
            EngineProvider provider,
            MovingClock clock,
            JdbcClient database) {
        super(changes, recorder, corrections, provider, clock, database);
    }
}
