package counterpart.web.node;

import counterpart.web.storage.OnH2;
import org.springframework.jdbc.core.JdbcTemplate;

@OnH2
class NodeLocksOnH2Test extends NodeLocksContract {

    NodeLocksOnH2Test(JdbcTemplate database) {
        super(database);
    }
}
