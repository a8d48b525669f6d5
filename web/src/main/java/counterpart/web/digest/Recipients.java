package counterpart.web.digest;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The e-mail addresses of accounts.
@Component
class Recipients {

    private final JdbcClient database;

    Recipients(JdbcClient database) {
        this.database = database;
    }

    /// The address of an account that may sign in.
    Optional<String> address(UUID account) {
        return database.sql("select email from account where id = ? and active")
                .param(account)
                .query(String.class)
                .optional();
    }
}
