package counterpart.web.shortlist;

import counterpart.engine.Engine;
import counterpart.web.storage.OnH2;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
class ShortlistsOnH2Test extends ShortlistsContract {

    ShortlistsOnH2Test(
            Shortlists lists,
            Viewing viewing,
            Judgements judgements,
            Engine engine,
            MovingClock clock,
            JdbcClient database) {
        super(lists, viewing, judgements, engine, clock, database);
    }
}
