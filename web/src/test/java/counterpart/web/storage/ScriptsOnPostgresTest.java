package counterpart.web.storage;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnPostgres
class ScriptsOnPostgresTest extends ScriptsContract {

    ScriptsOnPostgresTest(DataSource database, JdbcClient tables) {
        super(database, tables);
    }
}
