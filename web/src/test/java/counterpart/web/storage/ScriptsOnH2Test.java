package counterpart.web.storage;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
class ScriptsOnH2Test extends ScriptsContract {

    ScriptsOnH2Test(DataSource database, JdbcClient tables) {
        super(database, tables);
    }
}
