package counterpart.web.node;

import counterpart.web.storage.OnPostgres;
import org.springframework.jdbc.core.JdbcTemplate;

@OnPostgres
class NodeLocksOnPostgresTest extends NodeLocksContract {

    NodeLocksOnPostgresTest(JdbcTemplate database) {
        super(database);
    }
}
