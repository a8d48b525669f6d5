package counterpart.web.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class ScriptsContract {

    private final DataSource database;

    /// @param tables asking for it opens the database: scripts run when it is first needed
    ScriptsContract(DataSource database, JdbcClient tables) {
        this.database = database;
        assertThat(tables).isNotNull();
    }

    @Test
    void theScriptsMakeTablesOfTypesThatBothDatabasesShare() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(Tables.of(connection))
                    .extracting(Tables.Table::name)
                    .containsSubsequence("account", "invitation")
                    .contains("audit_entry", "managed_cluster")
                    .doesNotContain("flyway_schema_history");
        }
    }
}
