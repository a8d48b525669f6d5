package counterpart.web.change;

import counterpart.web.MovingClock;
import counterpart.web.correction.Corrections;
import counterpart.web.engine.EngineProvider;
import counterpart.web.storage.OnH2;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
class ChangesOnH2Test extends ChangesContract {

    ChangesOnH2Test(
            Changes changes,
            ChangeRecorder recorder,
            Corrections corrections,
            EngineProvider provider,
            MovingClock clock,
            JdbcClient database) {
        super(changes, recorder, corrections, provider, clock, database);
    }
}
